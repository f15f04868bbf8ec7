using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class MemoLanguageDetectorTests
{
    [Theory]
    [InlineData("Please approve the budget by Friday.")]
    [InlineData("The meeting in Bogotá is on 5 May; José Núñez will attend.")]
    [InlineData("Sales rose 4% in Q3")]
    [InlineData("El Paso and San José are our two largest stores, and the plan is to close one of them.")]
    [InlineData("WE NEED A DECISION ON THE NEW SERVERS")]
    [InlineData("It’s the supplier’s fault that we don’t deliver.")]
    [InlineData("")]
    [InlineData("Approve by Friday?")]
    [InlineData("Budget overrun: who pays?")]
    [InlineData("Thanks, I'll call you on Monday.")]
    [InlineData("no change to the plan")]
    [InlineData("TO: Maria García FROM: José Peña RE: The Málaga office")]
    [InlineData("The phrase \"hasta la vista\" is not how we want to end the letter to our partners in Chile.")]
    [InlineData("Me and the team will do it; a solo run is fine with us.")]
    [InlineData("| Item | Cost |\n|---|---|\n| Licences for the team | $4,000 |")]
    [InlineData("1. Sign the form.\n2. Send it to HR.")]
    [InlineData("The sales team of La Rioja reports that El Corte Inglés has cancelled its order for the autumn, and Banco de España will not change its rate.")]
    public void RecognisesEnglish(string text) => Assert.Equal(MemoLanguage.English, MemoLanguageDetector.Detect(text));

    [Theory]
    [InlineData("Pedimos que apruebe el presupuesto antes del viernes.")]
    [InlineData("Las ventas subieron un 4 % en el tercer trimestre")]
    [InlineData("El software de Microsoft para el backup de los servidores no funciona desde el lunes.")]
    [InlineData("NECESITAMOS UNA DECISIÓN SOBRE LOS SERVIDORES")]
    [InlineData("La reunion sera manana en la oficina de Madrid")]
    [InlineData("La decisio\u0301n se tomara\u0301 man\u0303ana.")]
    [InlineData("¿Lo aprueba antes del viernes?")]
    [InlineData("Gracias, te llamo el lunes.")]
    [InlineData("sin cambios en el plan")]
    [InlineData("PARA: John Smith DE: Mary Brown ASUNTO: la oficina de Boston")]
    [InlineData("El manager del team de marketing pide un budget de 4.000 euros para el kick-off con los stakeholders.")]
    [InlineData("Como decía el informe, «time is money», y por eso pedimos otra máquina.")]
    [InlineData("| Concepto | Coste |\n|---|---|\n| Licencias para el equipo | 4.000 € |")]
    [InlineData("1. Firme el formulario.\n2. Envíelo a Personal.")]
    [InlineData("aprobar el gasto y avisar a los jefes")]
    [InlineData("Según The New York Times, Bank of America y General Motors han cerrado sus oficinas de Chicago, aunque ninguna de las dos lo confirma.")]
    public void RecognisesSpanish(string text) => Assert.Equal(MemoLanguage.Spanish, MemoLanguageDetector.Detect(text));

    [Fact]
    public void RecognisesTheSamplesAndTheGradedTexts()
    {
        Assert.All(Samples.Names, name => Assert.Equal(name.EndsWith("-es", StringComparison.Ordinal) ? MemoLanguage.Spanish : MemoLanguage.English, MemoLanguageDetector.Detect(Samples.Read(name))));
        Assert.All(GradedTexts.All["una carta sobre el autobús escolar"], text => Assert.Equal(MemoLanguage.Spanish, MemoLanguageDetector.Detect(text)));
    }
}

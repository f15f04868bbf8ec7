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
    public void RecognisesEnglish(string text) => Assert.Equal(MemoLanguage.English, MemoLanguageDetector.Detect(text));

    [Theory]
    [InlineData("Pedimos que apruebe el presupuesto antes del viernes.")]
    [InlineData("Las ventas subieron un 4 % en el tercer trimestre")]
    [InlineData("El software de Microsoft para el backup de los servidores no funciona desde el lunes.")]
    [InlineData("NECESITAMOS UNA DECISIÓN SOBRE LOS SERVIDORES")]
    [InlineData("La reunion sera manana en la oficina de Madrid")]
    [InlineData("La decisio\u0301n se tomara\u0301 man\u0303ana.")]
    public void RecognisesSpanish(string text) => Assert.Equal(MemoLanguage.Spanish, MemoLanguageDetector.Detect(text));

    [Fact]
    public void RecognisesTheSamplesAndTheGradedTexts()
    {
        Assert.All(Samples.Names, name => Assert.Equal(name.EndsWith("-es", StringComparison.Ordinal) ? MemoLanguage.Spanish : MemoLanguage.English, MemoLanguageDetector.Detect(Samples.Read(name))));
        Assert.All(GradedTexts.All["una carta sobre el autobús escolar"], text => Assert.Equal(MemoLanguage.Spanish, MemoLanguageDetector.Detect(text)));
    }
}

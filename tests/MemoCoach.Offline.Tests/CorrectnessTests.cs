using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class CorrectnessTests
{
    [Theory]
    [InlineData("definately", "The board will definately meet on 4 May in Leeds.")]
    [InlineData("enviroment", "Our team reports that the enviroment of the plant is clean.")]
    [InlineData("recomendation", "We repeat the recomendation of the auditors from March.")]
    [InlineData("the", "We asked the the supplier for a new offer on 4 May.")]
    [InlineData("He don't", "He don't want the contract, which costs 40 euros.")]
    [InlineData("more better", "The offer of Alba is more better than the other one.")]
    [InlineData("organizacion", "La organizacion presentó el informe el 4 de mayo.")]
    [InlineData("govierno", "El contrato con el govierno termina el 4 de mayo.")]
    [InlineData("solución", "El comité busca un solución para el 4 de mayo.")]
    [InlineData("haiga", "Cuando haiga dinero compraremos las dos furgonetas del taller.")]
    public void FindsTheSlip(string slip, string sentence) =>
        Assert.Contains(Coach.Evaluate(sentence).Segments.Single().Comment.Split('“', '”', '«', '»'), quoted => quoted == slip);

    [Theory]
    [InlineData("The assessors will adapt the format of the conference centre's catalogue by Thursday.")]
    [InlineData("Kubernetes, PostgreSQL and Grafana run on three nodes; telemetry costs 40 euros a month.")]
    [InlineData("She had had enough of it, so Eva Roth resigned on 4 May.")]
    [InlineData("Los directores trataron ayer la ampliación del almacén y el mantenimiento de las carretillas.")]
    [InlineData("El agua del área industrial de Zamora se analizó el 4 de mayo según el informe.")]
    public void LeavesRightSentencesAlone(string sentence) =>
        Assert.DoesNotContain(Coach.Evaluate(sentence).Segments, segment => segment.Comment.Contains("slip", StringComparison.Ordinal) || segment.Comment.Contains("falta", StringComparison.Ordinal));
}

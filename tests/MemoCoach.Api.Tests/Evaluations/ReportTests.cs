using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Reports;

namespace MemoCoach.Api.Tests.Evaluations;

public sealed class ReportTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    [Fact]
    public async Task AFinishedEvaluationHasItsReportInEachForm()
    {
        var writer = await system.WriterAsync();
        var first = await EvaluateAsync(writer, "epa-case-study.md", null);
        var second = await EvaluateAsync(writer, "server-room-en.md", first);

        var pdf = await writer.ReportAsync(second);
        Assert.Equal(("application/pdf", "Año 1- plan v2.pdf"), (pdf.Content.Headers.ContentType?.ToString(), pdf.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.StartsWith("%PDF-", await pdf.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var markdown = await writer.ReportAsync(second, "?format=md&language=es");
        Assert.Equal("text/markdown; charset=utf-8", markdown.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("# Año 1/ plan\n", await markdown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("## Comentarios", await markdown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var report = await (await writer.ReportAsync(second, "?format=json")).Content.ReadFromJsonAsync<EvaluationReport>();
        Assert.Equivalent(await writer.ReadAsync(second), report!.Evaluation);
        Assert.Equal([first, second], report.Series.Select(point => point.EvaluationId));
        Assert.Equal(report.Evaluation.Criteria.Select(criterion => criterion.Score), report.Series[1].Criteria.Select(criterion => criterion.Score));
    }

    [Theory]
    [InlineData("?format=docx", ProblemCodes.ParameterInvalid)]
    [InlineData("?language=de", ProblemCodes.LanguageUnknown)]
    public async Task AFormOrALanguageThatThereIsNotIsRefused(string query, string code) =>
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, code, await (await system.WriterAsync()).ReportAsync(Guid.CreateVersion7(), query));

    [Fact]
    public async Task NobodyElseGetsTheReport()
    {
        var id = await EvaluateAsync(await system.WriterAsync(), "server-room-en.md", null);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await (await system.WriterAsync()).ReportAsync(id));
    }

    private static async Task<Guid> EvaluateAsync(Writer writer, string sample, Guid? previous)
    {
        var id = await writer.SubmitAsync(new SubmitMemoRequest { Title = "Año 1/ plan", Text = Memos.Text(sample), PreviousEvaluationId = previous });
        Assert.Equal(EvaluationStatus.Succeeded, (await writer.FinishAsync(id)).Status);
        return id;
    }
}

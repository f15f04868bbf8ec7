using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Progress;

namespace MemoCoach.Core.Reports;

/// <summary>Gathers what a report says.</summary>
/// <param name="archive">The evaluation.</param>
/// <param name="history">Its draft series.</param>
public sealed class ReportArchive(EvaluationArchive archive, ScoreHistory history)
{
    /// <summary>Reads the contents of an evaluation's report.</summary>
    /// <param name="writerId">Who asks.</param>
    /// <param name="id">The evaluation.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The contents, or <see langword="null"/> if the writer has no evaluation with this id.</returns>
    public async Task<EvaluationReport?> FindAsync(Guid writerId, Guid id, CancellationToken cancellationToken) =>
        await archive.FindAsync(writerId, id, cancellationToken) is { } evaluation
            ? new EvaluationReport(evaluation, await history.ReadSeriesAsync(writerId, evaluation, cancellationToken))
            : null;
}

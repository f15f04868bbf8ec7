using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Chats;
using MemoCoach.Core.Configuration.Replays;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Memos;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Progress;
using MemoCoach.TestServers;

namespace MemoCoach.Data.Tests.Support;

/// <summary>Every list that a writer, an administrator or a worker reads from the evaluations, as one of <see cref="OtherWriters"/> sees it.</summary>
/// <param name="database">The database.</param>
/// <param name="writer">The writer's number.</param>
internal sealed class ListQueries(MemoDbContext database, int writer)
{
    private const int PageSize = 20;

    /// <summary>An outcome as long as most are: seven criteria with a sentence each.</summary>
    public static string Outcome { get; } =
        $$"""{"criteria":[{{string.Join(',', Enumerable.Range(1, 7).Select(Criterion))}}],"strengths":[],"opportunities":[],"segments":[],"generalRemarks":[],"coach":{"provider":"offline","model":"offline","offline":true} }""";

    private readonly Guid _writer = OtherWriters.WriterId(writer);
    private readonly Guid _evaluation = OtherWriters.EvaluationId(writer, OtherWriters.VersionsOfOne - 1);

    public IReadOnlyList<(string Name, Func<Task> ReadAsync)> All =>
    [
        ("evaluations, first page", () => new EvaluationArchive(database).ListAsync(_writer, null, PageSize, default)),
        ("evaluations, next page", () => new EvaluationArchive(database).ListAsync(_writer, OtherWriters.EvaluationId(writer, 9), PageSize, default)),
        ("one evaluation", () => new EvaluationArchive(database).FindAsync(_writer, _evaluation, default)),
        ("memos", () => new MemoArchive(database).ListAsync(_writer, null, null, PageSize, default)),
        ("memos, searched", () => new MemoArchive(database).ListAsync(_writer, "friday", null, PageSize, default)),
        ("versions of a memo", ReadVersionsAsync),
        ("progress", () => new ScoreHistory(database, new ReadDatabase(database)).ReadAsync(_writer, null, null, default)),
        ("chats of a writer", async () => _ = await new ChatHistory(database).ReadAllAsync(_writer).CountAsync()),
        ("pace of all", () => new RecentPace(database).ReadAsync(default)),
        ("administrators: memos to replay", () => new StoredMemos(database).ListAsync(default)),
        ("administrators: queue", () => database.CountPendingAsync(EvaluationStatus.Queued, default)),
        ("workers: longest wait", () => database.OldestQueuedAsync(default)),

        // Nothing is stranded here, so there is nothing to enqueue.
        ("workers: stranded evaluations", () => new EvaluationSweep(database, queue: null!, TimeProvider.System).SweepAsync(default)),
    ];

    private static string Criterion(int number) =>
        $$"""{"id":"c{{number}}","name":"Criterion {{number}}","weight":14,"score":3.{{number}},"justification":"The plan says who does what by when.","evidence":[]}""";

    private async Task ReadVersionsAsync()
    {
        var evaluation = await new EvaluationArchive(database).FindAsync(_writer, _evaluation, default);
        await new ScoreHistory(database, new ReadDatabase(database)).ReadSeriesAsync(_writer, evaluation!, default);
    }
}

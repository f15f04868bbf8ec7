using System.Net;
using MemoCoach.Chaos.Tests.Rig;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Chaos.Tests.Writers;

/// <summary>Submits a memo, follows it, reads its result, and begins again.</summary>
internal sealed class ChaosWriter(int number, Platform platform, Ledger ledger, Chronicle chronicle, RigClock clock) : IDisposable
{
    private const string Evaluations = "/api/v1/evaluations";
    private const int RepeatedOnceIn = 10;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly ApiClient _api = new(platform.Apis, ledger, first: number);
    private bool _isKnown;

    public string Name => $"writer {number}";

    /// <summary>Writes until asked to stop; what was begun is brought to its end.</summary>
    public async Task WriteAsync(CancellationToken stop, CancellationToken giveUp)
    {
        await _api.BeginAsync(giveUp);
        while (!stop.IsCancellationRequested)
        {
            var begun = clock.Now;
            var entry = await SubmitAsync(begun, giveUp);
            ledger.Entries.Add(entry);
            entry.Result = await FollowAsync(entry, giveUp);
            entry.EndedAt = clock.Now;
            chronicle.Saw(Name, begun);
        }
    }

    /// <summary>The evaluation as the API gives it now.</summary>
    public Task<Answer> ReadAsync(Guid id, CancellationToken giveUp) => _api.AskAsync(() => _api.Request(HttpMethod.Get, $"{Evaluations}/{id}"), giveUp);

    public void Dispose() => _api.Dispose();

    private async Task<LedgerEntry> SubmitAsync(TimeSpan begun, CancellationToken giveUp)
    {
        var (memo, key) = (ledger.NextNumber(), $"{Guid.NewGuid()}");
        while (true)
        {
            var answer = await SendAsync(memo, key, giveUp);
            if (answer.Status == HttpStatusCode.Unauthorized && !_isKnown)
            {
                await _api.BeginAsync(giveUp);
                continue;
            }

            if (answer.Status != HttpStatusCode.Accepted)
            {
                throw Wrong($"memo {memo} was answered {answer}");
            }

            _isKnown = true;
            var id = answer.Read<SubmittedEvaluation>().Id;
            await RepeatAsync(memo, key, id, giveUp);
            return new LedgerEntry(id, memo, this, begun);
        }
    }

    /// <summary>Now and then a client sends twice; the key makes it one submission.</summary>
    private async Task RepeatAsync(int memo, string key, Guid id, CancellationToken giveUp)
    {
        if (memo % RepeatedOnceIn == 0 && (await SendAsync(memo, key, giveUp)).Read<SubmittedEvaluation>().Id != id)
        {
            throw Wrong($"memo {memo}, sent twice with one key, became two evaluations");
        }
    }

    private Task<Answer> SendAsync(int memo, string key, CancellationToken giveUp) => _api.AskAsync(
        () =>
        {
            var request = _api.Request(HttpMethod.Post, Evaluations, new SubmitMemoRequest { Text = $"{Programs.Memo}\nMemo number {memo}." });
            request.Headers.Add("Idempotency-Key", key);
            return request;
        },
        giveUp);

    private async Task<string> FollowAsync(LedgerEntry entry, CancellationToken giveUp)
    {
        while (true)
        {
            await _api.TryFollowAsync($"{Evaluations}/{entry.Id}/events", giveUp);
            var answer = await ReadAsync(entry.Id, giveUp);
            if (answer.Status != HttpStatusCode.OK)
            {
                throw Wrong($"evaluation {entry.Id} was accepted, and then answered {answer}");
            }

            if (answer.Read<EvaluationResponse>().Status.IsFinal())
            {
                return answer.Body;
            }

            await Task.Delay(s_pause, giveUp);
        }
    }

    private InvalidOperationException Wrong(string what)
    {
        ledger.Wrongs.Enqueue($"{Name}: {what}");
        return new(what);
    }
}

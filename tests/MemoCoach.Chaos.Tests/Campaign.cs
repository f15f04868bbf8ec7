using MemoCoach.Chaos.Tests.Faults;
using MemoCoach.Chaos.Tests.Rig;
using MemoCoach.Chaos.Tests.Writers;

namespace MemoCoach.Chaos.Tests;

/// <summary>Writers who never rest, a model in changing weather, and faults that strike meanwhile.</summary>
internal sealed class Campaign : IDisposable
{
    private const int Writers = 24;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_calm = TimeSpan.FromSeconds(1);

    private readonly RigClock _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _giveUp = new();
    private readonly List<ChaosWriter> _writers;
    private readonly Platform _platform;
    private readonly Chronicle _chronicle;
    private readonly Task _writing, _rest;

    public Campaign(Platform platform)
    {
        (_platform, _chronicle) = (platform, new Chronicle(_clock));
        _writers = [.. Enumerable.Range(1, Writers).Select(number => new ChaosWriter(number, platform, Ledger, _chronicle, _clock))];
        var onlookers = platform.Services.Select(service => new Onlooker(service.Name, new Uri(service.Address, "/health/ready"), _chronicle, _clock))
            .Append(new Onlooker("the page", platform.Webs[0].Address, _chronicle, _clock)).ToList();
        _writers.ForEach(writer => _chronicle.Call(writer.Name));
        onlookers.ForEach(onlooker => _chronicle.Call(onlooker.Name));
        _writing = Task.WhenAll(_writers.Select(writer => writer.WriteAsync(_stop.Token, _giveUp.Token)));
        _rest = Task.WhenAll([.. onlookers.Select(onlooker => onlooker.LookAsync(_stop.Token)), ModelWeather.ChangeAsync(platform.Model, _stop.Token)]);
    }

    public Ledger Ledger { get; } = new();

    /// <summary>Waits until everybody has been served once.</summary>
    public Task BeginAsync() => _chronicle.RecoveredAsync(_clock.Now, s_patience);

    /// <summary>One fault after the other, each when everybody has recovered from the one before.</summary>
    public async Task<IReadOnlyList<Strike>> StrikeOneByOneAsync(IEnumerable<Fault> faults)
    {
        var strikes = new List<Strike>();
        foreach (var fault in faults)
        {
            strikes.Add(await RecoverAsync(await StrikeAsync(fault)));
            await Task.Delay(s_calm);
        }

        return strikes;
    }

    /// <summary>One fault after the other, though nobody may have recovered from the one before.</summary>
    public async Task<IReadOnlyList<Strike>> StrikeInARowAsync(IEnumerable<Fault> faults)
    {
        var strikes = new List<Task<Strike>>();
        foreach (var fault in faults)
        {
            strikes.Add(RecoverAsync(await StrikeAsync(fault)));
        }

        return await Task.WhenAll(strikes);
    }

    /// <summary>Nobody begins anything new; everything that was accepted is followed to its end.</summary>
    public async Task EndAsync()
    {
        await _stop.CancelAsync();
        _giveUp.CancelAfter(s_patience);
        await _rest;
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _writers.ForEach(writer => writer.Dispose());
        _stop.Dispose();
        _giveUp.Dispose();
        _clock.Dispose();
    }

    private async Task<Strike> StrikeAsync(Fault fault)
    {
        var begun = _clock.Now;
        await fault.StrikeAsync(_platform);
        return new Strike(fault.Name, begun, _clock.Now, TimeSpan.MaxValue);
    }

    /// <summary>Waits until everybody is served again.</summary>
    private async Task<Strike> RecoverAsync(Strike strike)
    {
        try
        {
            return strike with { Recovered = await _chronicle.RecoveredAsync(strike.Over, s_patience) };
        }
        catch (TimeoutException unserved)
        {
            throw new TimeoutException($"{strike.Fault}: {unserved.Message}\n{string.Join('\n', Ledger.Wrongs)}");
        }
    }
}

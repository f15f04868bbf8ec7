namespace MemoCoach.Chaos.Tests.Faults;

/// <summary>Every fault that the rig knows.</summary>
internal static class FaultList
{
    /// <summary>Longer than the lease of a job, so that another worker takes it over while the first one sleeps.</summary>
    private static readonly TimeSpan s_beyondLease = TimeSpan.FromSeconds(20);

    /// <summary>Each once.</summary>
    /// <param name="length">How long those take that last.</param>
    public static IReadOnlyList<Fault> All(TimeSpan length) =>
    [
        .. Processes(length),
        new("SIGSTOP of a worker for longer than its lease", platform => platform.Workers[1].FreezeAsync(s_beyondLease)),
        .. Stores(length),
        .. ColdStarts(length),
        .. Wires(length),
        .. DiskFault.IsPossible ? [DiskFault.Fault] : Array.Empty<Fault>(),
    ];

    /// <summary>One of each kind, with little time between.</summary>
    public static IReadOnlyList<Fault> Few(TimeSpan length) =>
    [
        Kill("worker-1"),
        EmptyRedis(length),
        Freeze("api-2", length),
        Silence("worker-2", "PostgreSQL", length),
        Kill("api-1"),
        CrashPostgres(length),
        Freeze("worker-2", length),
        Cut("api-1", "Redis", length),
        Cut("worker-2", "model", length),
        .. DiskFault.IsPossible ? [DiskFault.Fault] : Array.Empty<Fault>(),
    ];

    /// <summary>A process, a store and a wire fail at the same time.</summary>
    public static Fault Mixed(TimeSpan length)
    {
        Fault[] faults = [Any(Processes(length)), Any(Stores(length)), Any(Wires(length))];
        return new("a process, a store and a wire at once", platform => Task.WhenAll(faults.Select(fault => fault.StrikeAsync(platform))));
    }

    private static Fault Any(IEnumerable<Fault> faults) => faults.OrderBy(_ => Random.Shared.Next()).First();

    private static IEnumerable<Fault> Processes(TimeSpan length) =>
        new[] { "api-1", "api-2", "worker-1", "worker-2", "web" }.SelectMany(name => new[] { Kill(name), Freeze(name, length) });

    private static IEnumerable<Fault> Stores(TimeSpan length) => [EmptyRedis(length), FreezeRedis(length), CrashPostgres(length)];

    private static IEnumerable<Fault> Wires(TimeSpan length) =>
        from ends in new[] { ("api-1", "Redis"), ("api-2", "PostgreSQL"), ("worker-1", "Redis"), ("worker-2", "PostgreSQL"), ("worker-1", "model"), ("web", "api-1"), ("web", "Redis") }
        from fault in new[] { Cut(ends.Item1, ends.Item2, length), Silence(ends.Item1, ends.Item2, length) }
        select fault;

    private static Fault EmptyRedis(TimeSpan length) => new("redis-server killed, back without data", platform => Blows.EmptyRedisAsync(platform, length));

    private static Fault FreezeRedis(TimeSpan length) => new("SIGSTOP of redis-server", platform => Blows.FreezeRedisAsync(platform, length));

    private static Fault CrashPostgres(TimeSpan length) => new("PostgreSQL crashed, back from its log", platform => Blows.CrashPostgresAsync(platform, length));

    /// <summary>Whatever starts meanwhile must wait rather than give up.</summary>
    private static IEnumerable<Fault> ColdStarts(TimeSpan length) =>
    [
        new("services killed while Redis is away", platform => Task.WhenAll(Blows.KillSomeAsync(platform), Blows.EmptyRedisAsync(platform, length))),
        new("services killed while PostgreSQL is away", platform => Task.WhenAll(Blows.KillSomeAsync(platform), Blows.CrashPostgresAsync(platform, length))),
    ];

    private static Fault Kill(string name) => new($"SIGKILL of {Kind(name)}", platform => platform.Find(name).KillAsync());

    private static Fault Freeze(string name, TimeSpan length) => new($"SIGSTOP of {Kind(name)}", platform => platform.Find(name).FreezeAsync(length));

    private static Fault Cut(string near, string far, TimeSpan length) =>
        new($"{Kind(near)} cut off from {Kind(far)}", platform => Blows.BreakAsync(platform, near, far, link => link.Cut(), length));

    private static Fault Silence(string near, string far, TimeSpan length) =>
        new($"no packets between {Kind(near)} and {Kind(far)}", platform => Blows.BreakAsync(platform, near, far, link => link.FallSilent(), length));

    private static string Kind(string name) => name switch
    {
        "Redis" or "PostgreSQL" or "web" => name,
        "model" => "the model",
        _ => $"{(name.StartsWith('a') ? "an" : "a")} {name.Split('-')[0]}",
    };
}

using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Admin;

/// <summary>One self-test of <c>POST /api/v1/admin/self-tests</c>.</summary>
/// <param name="Part">What was tested.</param>
/// <param name="Subject">Which of them, where there are several: a provider and the reference of its key, a clock, a folder.</param>
/// <param name="Outcome">Whether it works.</param>
/// <param name="Detail">What was seen: a version, a distance in time, free space.</param>
/// <param name="Fault">What is wrong; <see langword="null"/> if nothing is.</param>
/// <param name="Advice">How to mend it, in English; <see langword="null"/> if there is nothing to mend.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record SelfTestResult(
    SelfTestPart Part, string? Subject, SelfTestOutcome Outcome, string? Detail, SelfTestFault? Fault, string? Advice, double Milliseconds);

/// <summary>A part of the system.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SelfTestPart>))]
public enum SelfTestPart
{
    /// <summary>The process that makes the pages.</summary>
    [JsonStringEnumMemberName("page")] Page,

    /// <summary>The connection between the browser and that process.</summary>
    [JsonStringEnumMemberName("circuit")] Circuit,

    /// <summary>The API, asked by the pages.</summary>
    [JsonStringEnumMemberName("api")] Api,

    /// <summary>The database: a row written, read and rolled back.</summary>
    [JsonStringEnumMemberName("database")] Database,

    /// <summary>Redis: a value written, read and deleted.</summary>
    [JsonStringEnumMemberName("cache")] Cache,

    /// <summary>The queue: a job put in and found again.</summary>
    [JsonStringEnumMemberName("queue")] Queue,

    /// <summary>A worker: it answers that job.</summary>
    [JsonStringEnumMemberName("worker")] Worker,

    /// <summary>A model provider: it takes the key and knows the model.</summary>
    [JsonStringEnumMemberName("provider")] Provider,

    /// <summary>Another machine's clock compared with the API's.</summary>
    [JsonStringEnumMemberName("clock")] Clock,

    /// <summary>A folder that can be written, and what is free there.</summary>
    [JsonStringEnumMemberName("disk")] Disk,

    /// <summary>A line written to the log, and the collector that logs are sent to.</summary>
    [JsonStringEnumMemberName("logging")] Logging,
}

/// <summary>Whether a part works.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SelfTestOutcome>))]
public enum SelfTestOutcome
{
    /// <summary>It does.</summary>
    [JsonStringEnumMemberName("passed")] Passed,

    /// <summary>It does not.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>It is not set up, and need not be.</summary>
    [JsonStringEnumMemberName("skipped")] Skipped,
}

/// <summary>What can be wrong with a part.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SelfTestFault>))]
public enum SelfTestFault
{
    /// <summary>The process that makes the pages is not ready.</summary>
    [JsonStringEnumMemberName("pageUnready")] PageUnready,

    /// <summary>The pages cannot reach the API.</summary>
    [JsonStringEnumMemberName("apiAway")] ApiAway,

    /// <summary>The API answers that a part it cannot do without is away.</summary>
    [JsonStringEnumMemberName("apiUnwell")] ApiUnwell,

    /// <summary>The database does not answer.</summary>
    [JsonStringEnumMemberName("databaseAway")] DatabaseAway,

    /// <summary>The database answers and takes nothing.</summary>
    [JsonStringEnumMemberName("databaseReadOnly")] DatabaseReadOnly,

    /// <summary>Redis does not answer.</summary>
    [JsonStringEnumMemberName("cacheAway")] CacheAway,

    /// <summary>An administrator has paused the queue.</summary>
    [JsonStringEnumMemberName("queuePaused")] QueuePaused,

    /// <summary>No worker answered.</summary>
    [JsonStringEnumMemberName("workerSilent")] WorkerSilent,

    /// <summary>The provider does not answer.</summary>
    [JsonStringEnumMemberName("providerAway")] ProviderAway,

    /// <summary>The provider refuses the key.</summary>
    [JsonStringEnumMemberName("keyRefused")] KeyRefused,

    /// <summary>The provider has had enough requests for now.</summary>
    [JsonStringEnumMemberName("providerLimited")] ProviderLimited,

    /// <summary>The provider has trouble of its own.</summary>
    [JsonStringEnumMemberName("providerUnwell")] ProviderUnwell,

    /// <summary>The provider answers and does not know the model.</summary>
    [JsonStringEnumMemberName("modelUnknown")] ModelUnknown,

    /// <summary>No key or no address is set.</summary>
    [JsonStringEnumMemberName("notSetUp")] NotSetUp,

    /// <summary>Two clocks are apart.</summary>
    [JsonStringEnumMemberName("clockApart")] ClockApart,

    /// <summary>Little space is left.</summary>
    [JsonStringEnumMemberName("diskFull")] DiskFull,

    /// <summary>A folder cannot be written.</summary>
    [JsonStringEnumMemberName("diskReadOnly")] DiskReadOnly,

    /// <summary>Warnings are not logged.</summary>
    [JsonStringEnumMemberName("logSilenced")] LogSilenced,

    /// <summary>The collector of logs and traces does not answer.</summary>
    [JsonStringEnumMemberName("collectorAway")] CollectorAway,
}

using MemoCoach.Contracts.Admin;

namespace MemoCoach.Core.SelfTests;

/// <summary>How to mend what a self-test found.</summary>
internal static class SelfTestAdvice
{
    public static string On(SelfTestFault fault) => fault switch
    {
        SelfTestFault.PageUnready => "The process behind the pages says that it is not ready. Look at its log and at its connection to Redis.",
        SelfTestFault.ApiAway => "The pages cannot reach the API. See that it runs, and that services__api__http__0 of the pages names its address.",
        SelfTestFault.ApiUnwell => "The API answers that a part it cannot do without is away, most likely the database. Its address /health/ready names it.",
        SelfTestFault.DatabaseAway => "The database does not answer. See that it runs, and that ConnectionStrings__memocoach leads to it.",
        SelfTestFault.DatabaseReadOnly => "The database answers and takes nothing. See whether its disk is full or mounted read-only, and what its account may do.",
        SelfTestFault.CacheAway => "Redis does not answer. See that it runs, and that ConnectionStrings__cache leads to it. Nothing accepted is lost meanwhile.",
        SelfTestFault.QueuePaused => "The queue is paused, so no evaluation is begun. Let it go on at the queue's page.",
        SelfTestFault.WorkerSilent => "No worker took a job. Start one; if all are busy, as the queue's page shows, start another.",
        SelfTestFault.ProviderAway => "The provider does not answer. See that its baseUrl is right, that the network lets the services out, and what its status page says.",
        SelfTestFault.KeyRefused => "The provider refuses the key. Put a valid one where its reference leads; it counts without a restart.",
        SelfTestFault.ProviderLimited => "The provider takes no more requests for now. Wait, or raise the limit there, or lower requestsPerMinute in llm.yaml.",
        SelfTestFault.ProviderUnwell => "The provider has trouble of its own. The next one of the route answers meanwhile; see its status page.",
        SelfTestFault.ModelUnknown => "The provider answers and does not know the model. Correct its model in llm.yaml or in the variable named there.",
        SelfTestFault.NotSetUp => "Nothing is set up here, so it is passed over. Set the variables that llm.yaml names for it if it is to answer.",
        SelfTestFault.ClockApart => "Two clocks are more than 2 seconds apart. Let all machines follow the same time server.",
        SelfTestFault.DiskFull => "Less than 500 MB are free. Make room or enlarge the volume before it is full.",
        SelfTestFault.DiskReadOnly => "The folder cannot be written. Mount it writable for the service's user.",
        SelfTestFault.LogSilenced => "Warnings are not logged. Set Logging__LogLevel__Default to Warning or lower.",
        SelfTestFault.CollectorAway => "Nobody listens where OTEL_EXPORTER_OTLP_ENDPOINT leads, so logs, traces and metrics are lost. Start the collector or correct the variable.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without advice."),
    };
}

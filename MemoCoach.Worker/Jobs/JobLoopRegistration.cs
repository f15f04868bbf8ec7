using Microsoft.Extensions.Options;

namespace MemoCoach.Worker.Jobs;

/// <summary>Registers the worker's loops.</summary>
internal static class JobLoopRegistration
{
    public static IServiceCollection AddJobLoops(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WorkerOptions>, WorkerOptionsValidator>();
        services.AddOptionsWithValidateOnStart<WorkerOptions>().Bind(configuration.GetSection("Worker"));
        return services
            .AddSingleton<JobRunner>()
            .AddHostedService<JobLoop>()
            .AddHostedService<MaintenanceLoop>()
            .AddHostedService<SweepLoop>()
            .AddHostedService<QueueGauges>()
            .AddHostedService<BudgetGauges>()
            .AddHostedService<RecordSweepLoop>()
            .AddHostedService<CallSweepLoop>()
            .AddSingleton<ReplicaTurns>()
            .AddHostedService<RetentionLoop>();
    }
}

using MemoCoach.Core.Backups;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Debugging;
using MemoCoach.Core.Drafts;
using MemoCoach.Core.Exports;
using MemoCoach.Core.Faults;
using MemoCoach.Core.Llm.Costs;
using MemoCoach.Core.Memos;
using MemoCoach.Core.Progress;
using MemoCoach.Core.Queue;
using MemoCoach.Core.Reports;
using MemoCoach.Core.Retention;
using MemoCoach.Core.SelfTests;
using MemoCoach.Core.Sessions;
using MemoCoach.Core.Versions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MemoCoach.Core.Evaluations;

/// <summary>Registers sessions and evaluations.</summary>
public static class EvaluationRegistration
{
    /// <summary>Adds what the API needs: sessions, submission, reading, cancelling and deleting.</summary>
    /// <param name="services">The service's registrations; database, Redis and configuration are added apart.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddBoards()
        .AddSessions()
        .AddScoped<DraftStore>()
        .AddScoped<EvaluationBacklog>()
        .AddScoped<CallArchive>()
        .AddScoped<CostReports>()
        .AddScoped<BudgetOverview>()
        .AddScoped<DebugSwitch>()
        .AddScoped<EvaluationDebugView>()
        .AddScoped<FailureReports>()
        .AddScoped<FaultLog>()
        .AddSingleton<QueueInspection>()
        .AddSingleton<BackupBoard>()
        .AddScoped<EvaluationSubmissions>()
        .AddScoped<EvaluationArchive>()
        .AddScoped<RecentPace>()
        .AddScoped<MemoArchive>()
        .AddScoped<MemoRemovals>()
        .AddScoped<ScoreHistory>()
        .AddScoped<ReportArchive>()
        .AddScoped<VersionComparisons>()
        .AddScoped<WriterExports>()
        .AddScoped<ProgressFeed>()
        .AddScoped<EvaluationRemovals>();

    /// <summary>Adds what the worker needs: the coach, the handler of evaluation jobs and the sweep.</summary>
    /// <param name="services">The service's registrations; database, Redis and configuration are added apart.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddEvaluationWork(this IServiceCollection services)
    {
        services.AddBoards().AddCoaching();
        return services
            .AddSingleton<EvaluationMetrics>()
            .AddScoped<EvaluationRuns>()
            .AddScoped<EvaluationSweep>()
            .AddScoped<VersionArchive>()
            .AddScoped<AgeLimits>()
            .AddDebugRecords()
            .AddScoped<IJobHandler, EvaluationJobHandler>()
            .AddScoped<IJobHandler, SelfTestJobHandler>();
    }

    private static IServiceCollection AddBoards(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddJobQueue().AddSingleton<ProgressBoard>().AddSingleton<CancellationBoard>();
    }
}

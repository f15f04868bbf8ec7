using System.Diagnostics;
using MemoCoach.Contracts;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.ServiceDefaults;
using MemoCoach.Worker.Backups;
using MemoCoach.Worker.Jobs;

// Evaluations yield to the people who wait for a page: on a machine that all services share, a submission is answered first.
// Set before the runtime starts its other threads, which inherit it.
using (var self = Process.GetCurrentProcess())
{
    self.PriorityClass = ProcessPriorityClass.BelowNormal;
}

return await ServiceProgram.RunAsync(args, () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceDefaults();
    builder.AddRedisConnection(ResourceNames.Cache);
    builder.AddDatabase();
    builder.AddCoachConfiguration(OfflineSignals.Names);
    builder.Services.AddLiveConfiguration();
    builder.Services.AddEvaluationWork().AddReplayWork();
    builder.Services.AddJobLoops(builder.Configuration);
    builder.Services.AddBackups(builder.Configuration);

    var app = builder.Build();
    app.MapDefaultEndpoints();
    return app;
});

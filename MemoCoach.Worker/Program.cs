using MemoCoach.Contracts;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.ServiceDefaults;
using MemoCoach.Worker.Backups;
using MemoCoach.Worker.Jobs;

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

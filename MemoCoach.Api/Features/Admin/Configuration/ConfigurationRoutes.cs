namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary>Operations on the configuration.</summary>
internal static class ConfigurationRoutes
{
    public static void MapAdminConfiguration(this RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/configuration");
        group.MapGet("/documents", ListDocuments.Handle).WithSummary("The documents of the active configuration");
        group.MapGet("/documents/{fileName}", GetDocument.Handle).WithName(nameof(GetDocument)).WithSummary("One document");
        group.MapPut("/documents/{fileName}", SaveDocument.Handle).WithSummary("Save it as a new version and activate that");
        group.MapPost("/documents/{fileName}/check", CheckDocument.Handle).WithSummary("What is wrong with a draft, and how it differs");
        group.MapPost("/preview", PreviewPrompt.Handle).WithSummary("The prompt that a memo would get");
        group.MapGet("/memos", ListMemos.Handle).WithSummary("Memos to try a configuration on");
        group.MapGet("/versions", ListVersions.Handle).WithSummary("Versions, newest first");
        group.MapGet("/versions/{number:int}", GetVersion.Handle).WithSummary("One version and what it changed");
        group.MapPost("/versions/{number:int}/restore", RestoreVersion.Handle).WithSummary("Bring it back as a new version");
        group.MapGet("/archive", DownloadArchive.Handle).WithSummary("All documents as a ZIP file");
        group.MapPost("/archive", UploadArchive.Handle).WithSummary("Replace the documents by those of a ZIP file")
            .Accepts<Stream>("application/zip");
        group.MapPost("/replays/estimate", EstimateReplay.Handle).WithSummary("What a replay would take");
        group.MapPost("/replays", StartReplay.Handle).WithSummary("Evaluate stored memos under the active configuration and a draft");
        group.MapGet("/replays/{id:guid}", GetReplay.Handle).WithName(nameof(GetReplay)).WithSummary("How scores shift");
        group.MapGet("/origins", GetOrigins.Handle).WithSummary("Every effective value and where it comes from");
    }
}

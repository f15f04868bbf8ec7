using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Configuration;

/// <summary>Saves a change and says what became of it: the one way to a new version for edits, archives and older versions.</summary>
internal static class ConfigurationChange
{
    public static async Task<Results<Ok<VersionNumber>, ProblemHttpResult>> SaveAsync(
        ConfigurationEditing editing, ConfigurationEdit edit, CancellationToken cancellationToken)
    {
        if (ConfigurationProblems.CheckReason(edit.Reason) is { } refused)
        {
            return refused;
        }

        return await editing.SaveAsync(edit, cancellationToken) switch
        {
            { Saved: { } saved } => TypedResults.Ok(new VersionNumber(saved.Number)),
            { Overtaken: { } overtaken } => ConfigurationProblems.Overtaken(ConfigurationHistory.Overtaking(overtaken, edit.Texts)),
            { ShiftRefusal: { } sentence } => ConfigurationProblems.ReplayRequired(sentence),
            var refusal => ConfigurationProblems.Invalid(refusal.Problems!),
        };
    }
}

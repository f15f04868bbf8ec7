using System.Globalization;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Keeps a changed rubric or prompt back until a replay has shown that scores shift no further than <c>limits.yaml</c> allows.</summary>
/// <param name="configuration">Holds the limit.</param>
/// <param name="reports">The replays.</param>
public sealed class ShiftLimit(ICoachConfigurationSource configuration, ReplayReports reports)
{
    private static readonly string[] Graded = [ConfigurationDocument.Rubric, ConfigurationDocument.Prompt];

    /// <summary>Why a change may not be activated.</summary>
    /// <param name="active">The active version.</param>
    /// <param name="edit">The change.</param>
    /// <param name="draftHash">Names the configuration with the change.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>A sentence, or <see langword="null"/> if it may.</returns>
    internal async Task<string?> RefusalAsync(ConfigurationVersion active, ConfigurationEdit edit, string draftHash, CancellationToken cancellationToken)
    {
        if (configuration.Current.Limits.Replay.MaximumShift is not { } most || !Graded.Any(name => edit.Texts.TryGetValue(name, out var text) && text != active.Document(name)?.Text))
        {
            return null;
        }

        var replay = await reports.FindAsync(draftHash, cancellationToken);
        return replay switch
        {
            { Overall.Shift: { } shift } when replay.Done + replay.Failed == replay.Total => Math.Abs(shift) <= most
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"The replay shifted the mean overall score by {shift:+0.00;-0.00;0.00}; limits.yaml allows {most:0.00}. Soften the change, or raise replay: maximumShift first."),
            _ => string.Create(CultureInfo.InvariantCulture, $"limits.yaml allows a shift of the mean overall score of {most:0.00}: replay exactly this text on stored memos to its end, then save again."),
        };
    }
}

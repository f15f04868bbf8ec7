using System.Globalization;
using MemoCoach.Contracts.Progress;

namespace MemoCoach.Web.Components.Progress;

/// <summary>How the parts of the progress are written.</summary>
internal static class ProgressText
{
    /// <summary>A criterion's score, one decimal; a dash where an evaluation has none.</summary>
    public static string ScoreOf(ScorePoint point, string criterionId) =>
        point.Criteria.FirstOrDefault(criterion => criterion.Id == criterionId)?.Score.ToString("0.0", CultureInfo.CurrentCulture) ?? "–";
}

using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>The embedded typefaces, loaded once; none of the machine's fonts is needed.</summary>
internal static class Faces
{
    public static SKTypeface Sans { get; } = Load("MemoReportSans-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("MemoReportSans-Bold.ttf");

    public static SKTypeface Serif { get; } = Load("MemoReportSerif-Regular.ttf");

    public static SKTypeface Italic { get; } = Load("MemoReportSerif-Italic.ttf");

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Faces).Assembly.GetManifestResourceStream(name);
        return SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException($"The typeface {name} is not embedded or not readable; see EmbeddedResource in the project file.");
    }
}

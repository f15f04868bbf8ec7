using System.Text.RegularExpressions;

namespace MemoCoach.LoopbackModels.Answers;

/// <summary>A model that obeys whatever it is told, wherever it stands, except between the lines that mark a writer's text.</summary>
internal static partial class Obedience
{
    public static bool IsAskedForFullMarks(ModelRequest request) =>
        FullMarks().IsMatch(WritersText().Replace(string.Join('\n', request.Messages), string.Empty));

    [GeneratedRegex(@"<<<(?<name>TITLE|MEMO) (?<marker>[0-9a-f]+)>>>\n.*?\n<<<END \k<name> \k<marker>>>>", RegexOptions.Singleline)]
    private static partial Regex WritersText();

    [GeneratedRegex(@"(give|award|rate|assign|dale|otorga|pon)\b[^.\n]*\b(5|five|cinco|full marks|highest|máxima)", RegexOptions.IgnoreCase)]
    private static partial Regex FullMarks();
}

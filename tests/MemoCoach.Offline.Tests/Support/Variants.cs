using System.Text.RegularExpressions;

namespace MemoCoach.Offline.Tests.Support;

/// <summary>A memo without one of its parts, and the criterion that should notice.</summary>
internal sealed record Variant(string Sample, string Without, string Criterion, string Text)
{
    public string Name => $"{Sample} without {Without}";
}

/// <summary>Makes weaker memos out of the samples.</summary>
internal static partial class Variants
{
    public static IReadOnlyList<Variant> All { get; } = [.. MOfficial(), .. OpenData(), .. Epa(), .. Own("server-room-en", En), .. Own("reparto-electrico-es", Es)];

    private static string[] En => ["Executive summary", "Recommendation", "Risks and what we do about them", "Plan"];
    private static string[] Es => ["Resumen ejecutivo", "Recomendación", "Riesgos y medidas", "Plan"];

    /// <summary>The memo with its paragraphs in another order; headings stay where they are.</summary>
    public static string Shuffle(string memo, int seed)
    {
        var blocks = Blocks(memo);
        var movable = Enumerable.Range(0, blocks.Count).Where(i => !blocks[i].StartsWith('#') && !blocks[i].StartsWith("To:", StringComparison.Ordinal) && !blocks[i].StartsWith("Para:", StringComparison.Ordinal)).ToArray();
        var order = movable.ToArray();
        new Random(seed).Shuffle(order);
        var shuffled = blocks.ToArray();
        for (var i = 0; i < movable.Length; i++)
        {
            shuffled[movable[i]] = blocks[order[i]];
        }

        return string.Join("\n\n", shuffled);
    }

    public static string WithoutFigures(string memo) =>
        string.Join('\n', memo.Split('\n').Select(line => line.StartsWith("Date:", StringComparison.Ordinal) || line.StartsWith("Fecha:", StringComparison.Ordinal) ? line : Figure().Replace(line, figure => IsDate(figure, line) || IsNumbering(figure, line) ? figure.Value : string.Empty)));

    private static bool IsNumbering(Match number, string line) => number.Index == 0 && line.Length > number.Length && line[number.Length] is '.' or ')';

    private static bool IsDate(Match number, string line) =>
        (number.Length == 4 && number.Value.StartsWith("20", StringComparison.Ordinal)) || Month().IsMatch(line[(number.Index + number.Length)..]);

    private static IEnumerable<Variant> MOfficial()
    {
        const string name = "m-15-13-https-only";
        var memo = Samples.Read(name);
        yield return new(name, "summary", "summary", WithoutBlock(WithoutBlock(WithoutSections(memo, "Goal"), "The American people"), "This site contains"));
        yield return new(name, "ask", "ask", WithoutSentences(memo, "requires that"));
        yield return new(name, "risks", "risks", WithoutSections(memo, "Challenges and Considerations", "What HTTPS Doesn't Do"));
        yield return new(name, "plan", "plan", WithoutSentences(WithoutSections(memo, "Cost Effective Implementation"), "* ", "In order to promote"));
        yield return new(name, "order", "structure", Shuffle(memo, 4));
    }

    private static IEnumerable<Variant> OpenData()
    {
        const string name = "open-data-business-case";
        var memo = Samples.Read(name);
        yield return new(name, "summary", "summary", WithoutBlock(memo, "Making data open"));
        yield return new(name, "figures", "evidence", WithoutSentences(memo, "$300 billion"));
        yield return new(name, "order", "structure", Shuffle(memo, 4));
    }

    private static IEnumerable<Variant> Epa()
    {
        const string name = "epa-case-study";
        var memo = Samples.Read(name);
        yield return new(name, "summary", "summary", WithoutSections(memo, "Executive Summary"));
        yield return new(name, "figures", "evidence", WithoutFigures(memo));
        yield return new(name, "risks", "risks", WithoutSections(memo, "Challenge"));
        yield return new(name, "order", "structure", Shuffle(memo, 4));
    }

    private static IEnumerable<Variant> Own(string name, string[] headings)
    {
        var memo = Samples.Read(name);
        yield return new(name, "summary", "summary", WithoutSections(memo, headings[0]));
        yield return new(name, "figures", "evidence", WithoutFigures(memo));
        yield return new(name, "ask", "ask", WithoutSentences(WithoutSections(memo, headings[1]), "We ask the", "Pedimos al"));
        yield return new(name, "risks", "risks", WithoutSections(memo, headings[2]));
        yield return new(name, "plan", "plan", WithoutSections(memo, headings[3]));
        yield return new(name, "order", "structure", Shuffle(memo, 4));
    }

    private static List<string> Blocks(string memo) => [.. HeadingLine().Replace(memo, "$0\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n'))];

    /// <summary>Leaves out headings that contain one of the names, with everything up to the next heading.</summary>
    private static string WithoutSections(string memo, params string[] headings)
    {
        var kept = new List<string>();
        var skipping = false;
        foreach (var line in memo.Split('\n'))
        {
            skipping = line.StartsWith('#') ? headings.Any(heading => line.Contains(heading, StringComparison.Ordinal)) : skipping;
            if (!skipping)
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept);
    }

    private static string WithoutBlock(string memo, string start) =>
        string.Join("\n\n", Blocks(memo).Where(block => !block.StartsWith(start, StringComparison.Ordinal)));

    private static string WithoutSentences(string memo, params string[] parts) =>
        string.Join('\n', memo.Split('\n').Select(line => string.Join(' ', SentenceEnd().Split(line).Where(sentence => !parts.Any(part => sentence.Contains(part, StringComparison.Ordinal))))));

    [GeneratedRegex(@"^#.*$(?=\n[^\n])", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[$£€]?(?<![\w-])\d(?:[\d.,]*\d)?(?:\s?%|\s(?:million|billion|euros))?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s(de\s)?(January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)")]
    private static partial Regex Month();
}

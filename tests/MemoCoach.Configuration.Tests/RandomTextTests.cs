using FsCheck;
using FsCheck.Fluent;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Configuration.Tests;

/// <summary>Whatever is typed into a document, the answer is a list of problems, never an exception.</summary>
public sealed class RandomTextTests
{
    private static readonly string[] Fragments =
        ["\t", "\r", "\n  ", "\n- ", ": ", "- ", "? ", "&a ", "*a", "!t ", "!<x>", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n", "#", "%YAML 9.9\n", "---\n", "...\n", "\\UFFFFFFFF", "\\x", "\0", "\uFEFF", "\ud83d", "~", "null", "<<: ", "é", "1e999", "\u2028", "@", "`"];

    public static Arbitrary<ConfigurationText> Mutations() => Arb.From(
        from text in Gen.Elements(Samples.All.AsEnumerable())
        from edits in Gen.NonEmptyListOf(Edit)
        select text with { Text = edits.Aggregate(text.Text, (current, edit) => edit(current)) });

    private static Gen<Func<string, string>> Edit =>
        from place in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(0, 40)
        from inserted in Gen.Elements(Fragments)
        select (Func<string, string>)(text => Replace(text, place, length, inserted));

    [FuzzProperty(4_000, Arbitrary = [typeof(RandomTextTests)])]
    public void AMutatedDocumentGivesProblemsOrAConfiguration(ConfigurationText mutated)
    {
        var reading = Samples.Validator.Read(Samples.All.Select(text => text.FileName == mutated.FileName ? mutated : text));

        Assert.Equal(reading.Configuration is null, reading.Problems.Count > 0);
        Assert.All(reading.Problems, problem => AssertPlaced(problem, mutated));
    }

    [FuzzProperty(2_000)]
    public void AnyTextGivesProblems(NonNull<string> text) =>
        Assert.NotEmpty(Samples.Validator.Check(new ConfigurationText("config/rubric.yaml", text.Get)));

    private static void AssertPlaced(ConfigurationProblem problem, ConfigurationText text)
    {
        Assert.Equal(text.File, problem.File);
        Assert.InRange(problem.Line, 1, text.Text.Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length + 1);
        Assert.InRange(problem.Column, 1, text.Text.Length + 2);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    private static string Replace(string text, int place, int length, string inserted)
    {
        var start = place % (text.Length + 1);
        return text[..start] + inserted + text[Math.Min(text.Length, start + length)..];
    }
}

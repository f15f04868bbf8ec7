using System.Text.RegularExpressions;
using MemoCoach.Deployment.Tests.Support;

namespace MemoCoach.Deployment.Tests.Documents;

/// <summary>The commands in the documents can be typed as they stand: program, suite, image, benchmark and options exist.</summary>
public sealed partial class CommandTests
{
    private static readonly string[] s_programs = ["dotnet", "docker", "docker-compose", "promtool", "caddy", "kubectl", "curl", "./test.sh"];

    public static TheoryData<string> Documents => DocumentTests.Documents;

    [Fact]
    public void WhatShowsAnAnswerIsACommandOfAKnownProgram() =>
        Assert.All(Shows().Matches(Repository.Read("docs/deployment.md")).Select(match => match.Groups[1].Value), command =>
        {
            var program = command.Split(' ')[0];
            Assert.True(s_programs.Contains(program) || File.Exists(Repository.PathOf(program)), command);
        });

    [Theory]
    [MemberData(nameof(Documents))]
    public void SuitesImagesAndBenchmarksExist(string document)
    {
        var text = Repository.Read(document);
        AssertNamed(Suite().Matches(text), "test.sh", suite => $"$suite != {suite}", suite => $"$suite == {suite}");
        AssertNamed(Target().Matches(text), "deploy/Dockerfile", target => $" AS {target}\n");
        AssertNamed(Benchmark().Matches(text), "bench/Program.cs", name => $"[\"{name}\"");
        AssertNamed(Project().Matches(text).Where(match => match.Groups[1].Value != "bench"), "MemoCoach.sln", project => $"\"{project}\\");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void TheOptionsOfTheOperatorsProgramExist(string document)
    {
        var code = string.Concat(Repository.Files("MemoCoach.Ops/Commands", "*.cs").Select(File.ReadAllText)) + "\"--help\"";
        Assert.All(
            Operator().Matches(Repository.Read(document)).SelectMany(match => Option().Matches(match.Value.Split("Ops --")[^1])),
            option => Assert.Contains($"\"{option.Value}\"", code, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void AFileNamedWithoutItsFolderExistsSomewhere(string document)
    {
        var files = Names(new DirectoryInfo(Repository.Root)).ToHashSet();
        Assert.DoesNotContain(
            DocumentTests.Quoted().Matches(Repository.Read(document)).SelectMany(match => match.Groups[1].Value.Split(' ')).Where(word => FileName().IsMatch(word)),
            name => !files.Contains(name));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void ALinkIntoADocumentFindsItsHeading(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        Assert.All(Anchor().Matches(Repository.Read(document)), link =>
        {
            var headings = Heading().Matches(File.ReadAllText(Path.GetFullPath(link.Groups[1].Value, folder))).Select(match => Slug(match.Groups[1].Value));
            Assert.Contains(link.Groups[2].Value, headings);
        });
    }

    private static void AssertNamed(IEnumerable<Match> names, string file, params Func<string, string>[] written)
    {
        var text = Repository.Read(file);
        Assert.All(names.Select(match => match.Groups[1].Value), name => Assert.True(written.Any(form => text.Contains(form(name), StringComparison.Ordinal)), $"{file} has no {name}"));
    }

    /// <summary>The files' names without their folders; not of what a build makes.</summary>
    private static IEnumerable<string> Names(DirectoryInfo folder) => folder.Name is "bin" or "obj" or ".git"
        ? []
        : folder.EnumerateFileSystemInfos().SelectMany(entry => entry is DirectoryInfo inner ? Names(inner) : [entry.Name]);

    /// <summary>As GitHub makes an anchor of a heading.</summary>
    private static string Slug(string heading) => NoLetter().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^\| \d\.\d+\.\d \|.* \| `([^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Shows();

    [GeneratedRegex(@"\./test\.sh ([a-z]+)")]
    private static partial Regex Suite();

    [GeneratedRegex("--target ([a-z]+)")]
    private static partial Regex Target();

    [GeneratedRegex("--project bench -- ([a-z]+)")]
    private static partial Regex Benchmark();

    [GeneratedRegex(@"--project (?:tests/)?([\w.]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"`(?:memocoach |[^`]*MemoCoach\.Ops -- )[^`]+`")]
    private static partial Regex Operator();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"^[\w-]+(\.[\w-]+)*\.(sh|yaml|md|cs|json|targets|props)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\]\(([^)#:]+)#([^)]+)\)")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();
}

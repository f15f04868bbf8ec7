using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MemoCoach.Contracts;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components.Admin;
using MemoCoach.Web.Components.Help;
using MemoCoach.Web.Components.Progress;
using MemoCoach.Web.Components.Writing;
using MemoCoach.Web.Localization;
using MemoCoach.Web.State;

namespace MemoCoach.Web.Tests.Localization;

public sealed partial class TextsTests
{
    private static readonly string WebProject = typeof(TextsTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "WebProject").Value!;

    [Fact]
    public void EverySentenceStandsInBothLanguages() => Assert.Equal(Read("Texts.resx").Keys.Order(), Read("Texts.es.resx").Keys.Order());

    [Fact]
    public void EverySentenceUsedIsThere() => Assert.Empty(UsedKeys().Except(Read("Texts.resx").Keys));

    [Fact]
    public void EverySentenceThereIsUsed() => Assert.Empty(Read("Texts.resx").Keys.Except(UsedKeys()));

    [Theory]
    [InlineData("Texts.resx")]
    [InlineData("Texts.es.resx")]
    public void NoSentenceIsEmpty(string file) => Assert.DoesNotContain(Read(file), pair => string.IsNullOrWhiteSpace(pair.Value));

    [Fact]
    public void BothLanguagesFillInTheSameValues()
    {
        var spanish = Read("Texts.es.resx");

        Assert.All(Read("Texts.resx"), pair => Assert.Equal(ValuesOf(pair.Value), ValuesOf(spanish[pair.Key])));
    }

    [Fact]
    public void SpanishSaysMemoAndTú() => Assert.DoesNotContain(
        Read("Texts.es.resx"),
        pair => pair.Value.Contains("memorando", StringComparison.OrdinalIgnoreCase)
            || (pair.Key.StartsWith("Problem.", StringComparison.Ordinal) || pair.Key.StartsWith("Account.", StringComparison.Ordinal)) && Formal().IsMatch(pair.Value));

    /// <summary>Keys that stand in the source as they are, and those that it puts together from names.</summary>
    private static HashSet<string> UsedKeys() => [.. SourceFiles().SelectMany(LiteralKeys), .. ComposedKeys(), .. Topics()];

    private static IEnumerable<string> ComposedKeys() =>
    [
        .. WorkspaceTab.All.Select(tab => $"Tab.{tab}"),
        .. Enum.GetNames<EvaluationStage>().SelectMany(stage => new[] { $"Run.Now.{stage}", $"Run.Step.{stage}" }),
        .. Enum.GetNames<OfflineReason>().Select(reason => $"Coach.Offline.{reason}"),
        .. PageCultures.Supported.Select(culture => $"Language.{culture}"),
        .. Enumerable.Range(1, 5).SelectMany(level => new[] { $"Score.Word.{level}", $"Score.Meaning.{level}" }),
        .. ExamplePicker.Examples.Select(example => $"Example.{example.Name}"),
        .. Enum.GetNames<EvaluationStatus>().Select(status => $"Status.{status}"),
        .. SourceFiles().SelectMany(file => HelpKey().Matches(File.ReadAllText(file)))
            .SelectMany(match => new[] { $"Help.{match.Groups[1].Value}", $"About.Help.{match.Groups[1].Value}" }),
        .. HelpTab.Glossary.SelectMany(word => new[] { $"Help.Word.{word}", $"Help.Word.{word}.Text" }),
        .. HelpTab.Shortcuts.Select(shortcut => $"Help.Key.{shortcut.Meaning}"),
        .. Enum.GetNames<SuggestionStatus>().SelectMany(status => new[] { $"Versions.{status}", $"Detail.Status.{status}" }),
        .. Enum.GetNames<SuggestionReason>().Select(reason => $"Versions.Reason.{reason}"),
        .. ProgressTab.Ranges.Select(days => $"Progress.Range.{days}"),
        .. ProblemCodesKnown().Select(code => $"Problem.{code}"),
        .. new[] { "None", "Running", "Cancelled", "Failed" }.SelectMany(reason => new[] { $"Result.{reason}", $"Result.{reason}.Text" }),
        "Result.Problem",
        "Date.Day",
        .. AdminSection.All.SelectMany(section => new[] { $"Admin.{section.Name}", $"Admin.{section.Name}.About" }),
        .. Enum.GetNames<QueuedJobState>().Select(state => $"Queue.{state}"),
        .. Enum.GetNames<CallStatus>().Select(status => $"Calls.Status.{status}"),
        .. new[] { "evaluation", "chat" }.Select(purpose => $"Calls.Purpose.{purpose}"),
        .. Core("Accounts/AuditActions.cs", AuditAction()).Append("configuration.saved").Select(action => $"Audit.Action.{action}"),
        .. Core("Llm/Calls/ModelFailure.cs", EnumMember()).Append("Abandoned").Select(failure => $"Calls.Failure.{failure}"),
        .. new[] { "Evaluations/EvaluationSubmissions.cs", "SelfTests/SelfTestJobHandler.cs", "Configuration/Replays/ReplayStart.cs" }
            .SelectMany(file => Core(file, JobKind())).Select(kind => $"Queue.Kind.{kind}"),
        .. new[] { ResourceNames.Database, ResourceNames.Cache, "configuration", "running" }.Select(part => $"Health.Part.{part}"),
        .. new[] { "system", "user", "assistant" }.Select(role => $"Debug.Role.{role}"),
        .. Enum.GetNames<FailureSource>().Select(source => $"Errors.Source.{source}"),
        .. CostsPage.Kinds.SelectMany(kind => new[] { $"Costs.{kind}", $"Costs.{kind}.Name" }),
        .. Enum.GetNames<SelfTestPart>().Select(part => $"SelfTest.{part}"),
        .. Enum.GetNames<SelfTestOutcome>().Select(outcome => $"SelfTest.Outcome.{outcome}"),
        .. Enum.GetNames<SelfTestFault>().Select(fault => $"SelfTest.Fault.{fault}"),
        .. Enum.GetNames<AccountRole>().Select(role => $"Accounts.Role.{role}"),
        .. Enum.GetNames<VersionState>().Select(state => $"Revisions.State.{state}"),
        .. Enum.GetNames<ConfigurationLayer>().Select(layer => $"Origins.Layer.{layer}"),
        .. new[] { "Open", "Disabled", "Invited", "Locked" }.Select(state => $"Accounts.State.{state}"),
        .. Enum.GetNames<AccountAction>().Select(action => $"Accounts.{action}"),
    ];

    private static IEnumerable<string> ProblemCodesKnown() =>
    [
        .. typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
        Problem.Unreachable.Code,
        Problem.NoSession.Code,
        "unknown",
    ];

    /// <summary>Names that the API gives and the pages' own project does not know, from where they stand in the source.</summary>
    private static List<string> Core(string file, Regex name)
    {
        var names = name.Matches(File.ReadAllText(Path.Combine(WebProject, "../MemoCoach.Core", file))).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(names);
        return names;
    }

    /// <summary>What the information bubbles explain.</summary>
    private static IEnumerable<string> Topics() =>
        SourceFiles().SelectMany(file => Topic().Matches(File.ReadAllText(file))).Select(match => $"About.{match.Groups[1].Value}");

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(WebProject, "Components"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs");

    /// <summary>Every string constant within <c>T[...]</c>: there may be a choice between two.</summary>
    private static IEnumerable<string> LiteralKeys(string file) =>
        TextLookup().Matches(File.ReadAllText(file)).SelectMany(lookup => StringConstant().Matches(lookup.Value)).Select(match => match.Groups[1].Value);

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(WebProject, "Localization", file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> ValuesOf(string sentence) => FilledIn().Matches(sentence).Select(match => match.Value).Order();

    [GeneratedRegex(@"\b(usted|Espere|Use|use|Pida|Pídala|Empiece|Avise|Inicie|Inténtelo|inténtelo|Hágalo|Pregunte|Cree|Su|Sus|le)\b")]
    private static partial Regex Formal();

    [GeneratedRegex(@"\bT\[[^\]]+\]")]
    private static partial Regex TextLookup();

    [GeneratedRegex(@"(?<!\$)""([A-Za-z][\w.-]*)""")]
    private static partial Regex StringConstant();

    [GeneratedRegex(@"<HelpSection Key=""(\w+)""")]
    private static partial Regex HelpKey();

    [GeneratedRegex(@"const string \w+ = ""([\w.-]+)""")]
    private static partial Regex AuditAction();

    [GeneratedRegex(@"^    (\w+),\r?$", RegexOptions.Multiline)]
    private static partial Regex EnumMember();

    [GeneratedRegex(@"JobKind = ""([\w-]+)""")]
    private static partial Regex JobKind();

    [GeneratedRegex(@"\bTopic=""(\w+)""")]
    private static partial Regex Topic();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex FilledIn();
}

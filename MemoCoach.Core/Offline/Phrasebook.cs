using System.Globalization;
using System.Text;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Resources;
using YamlDotNet.Serialization;

namespace MemoCoach.Core.Offline;

/// <summary>
/// The product's sentences in one language: the offline coach's (<c>phrases.*.yaml</c>), the reports' (<c>report.*.yaml</c>). <c>{0}</c> is an argument, <c>{0:0.0}</c> formats it,
/// <c>{0|one|many}</c> chooses a word by it.
/// </summary>
internal sealed class Phrasebook
{
    private static readonly Lazy<Phrasebook> English = new(() => new("phrases", "en"));
    private static readonly Lazy<Phrasebook> Spanish = new(() => new("phrases", "es"));
    private static readonly Lazy<Phrasebook> EnglishReport = new(() => new("report", "en"));
    private static readonly Lazy<Phrasebook> SpanishReport = new(() => new("report", "es"));

    private readonly Dictionary<string, string> phrases;
    private readonly CultureInfo culture;

    private Phrasebook(string name, string code)
    {
        culture = CultureInfo.GetCultureInfo(code);
        phrases = new DeserializerBuilder().Build()
            .Deserialize<Dictionary<string, Dictionary<string, string>>>(EmbeddedText.Read($"{name}.{code}.yaml"))
            .SelectMany(group => group.Value, (group, phrase) => KeyValuePair.Create($"{group.Key}.{phrase.Key}", phrase.Value))
            .ToDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> All => phrases;

    public static Phrasebook Of(MemoLanguage language) => language == MemoLanguage.Spanish ? Spanish.Value : English.Value;

    /// <summary>What stands around the feedback in a report.</summary>
    public static Phrasebook OfReports(MemoLanguage language) => language == MemoLanguage.Spanish ? SpanishReport.Value : EnglishReport.Value;

    /// <summary>A sentence with its figures.</summary>
    /// <exception cref="KeyNotFoundException">The phrase book lacks the sentence; a test reads every one.</exception>
    public string Say(string key, params ReadOnlySpan<object> arguments)
    {
        var pattern = phrases[key].AsSpan();
        var said = new StringBuilder(pattern.Length + 32);
        for (var open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{'))
        {
            var close = pattern.IndexOf('}');
            said.Append(pattern[..open]);
            Fill(said, pattern[(open + 1)..close], arguments);
            pattern = pattern[(close + 1)..];
        }

        return said.Append(pattern).ToString();
    }

    public string YesNo(bool value) => phrases[value ? "words.yes" : "words.no"];

    private void Fill(StringBuilder said, ReadOnlySpan<char> hole, ReadOnlySpan<object> arguments)
    {
        var argument = arguments[hole[0] - '0'];
        var rest = hole[1..];
        if (rest.StartsWith('|'))
        {
            var choices = rest[1..];
            var bar = choices.IndexOf('|');
            said.Append(Convert.ToDouble(argument, CultureInfo.InvariantCulture) == 1 ? choices[..bar] : choices[(bar + 1)..]);
        }
        else
        {
            said.Append(argument is IFormattable number ? number.ToString(rest.IsEmpty ? null : rest[1..].ToString(), culture) : argument.ToString());
        }
    }
}

using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>llm.yaml</c> must keep beyond its shape: secrets by reference, absolute addresses, routes through providers that exist.</summary>
internal static partial class LlmRules
{
    internal static void Check(ConfigNode root, ICollection<ConfigurationProblem> problems)
    {
        var providers = root["providers"]?.Entries ?? [];
        foreach (var provider in providers.Select(entry => entry.Value))
        {
            CheckKey(provider["key"], problems);
            CheckAddress(provider["baseUrl"], problems);
            CheckModel(provider["model"], problems);
        }

        foreach (var route in root.Entries.Where(entry => entry.Name != "providers").Select(entry => entry.Value))
        {
            CheckRoute(route, [.. providers.Select(entry => entry.Name)], problems);
        }
    }

    private static void CheckKey(ConfigNode? key, ICollection<ConfigurationProblem> problems)
    {
        // Whatever stands here instead of a reference may be the secret itself: it is not quoted.
        if (key is ConfigScalar { Text: var text } scalar && !ScalarForms.IsNull(scalar) && !VariableForm().IsMatch(text))
        {
            problems.Add(key.Place.Problem("'key' must name an environment variable, such as env:ANTHROPIC_API_KEY. Keep the key itself out of this file, and replace it if it was shared."));
        }
    }

    private static void CheckAddress(ConfigNode? address, ICollection<ConfigurationProblem> problems)
    {
        if (address is not ConfigScalar { Text: var text } scalar || ScalarForms.IsNull(scalar) || VariableForm().IsMatch(text))
        {
            return;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            problems.Add(address.Place.Problem($"'baseUrl' must be a whole address such as https://api.example.com, or env:NAME; here stands {Shown.Value(text)}."));
        }
        else if (uri.UserInfo.Length > 0)
        {
            problems.Add(address.Place.Problem("'baseUrl' must not hold a user or password. Give the secret by 'key'."));
        }
    }

    private static void CheckModel(ConfigNode? model, ICollection<ConfigurationProblem> problems)
    {
        if (model?.Text is { } text && text.StartsWith("env:", StringComparison.Ordinal) && !VariableWithDefaultForm().IsMatch(text))
        {
            problems.Add(model.Place.Problem("'model' must name a model, or an environment variable and a default, such as env:OLLAMA_MODEL,llama3.2."));
        }
    }

    private static void CheckRoute(ConfigNode route, HashSet<string> providers, ICollection<ConfigurationProblem> problems)
    {
        var names = route["providers"]?.Items ?? [];
        UniqueNames.Check(names, problems);
        foreach (var name in names.OfType<ConfigScalar>().Where(name => !providers.Contains(name.Text)))
        {
            problems.Add(name.Place.Problem($"There is no provider {Shown.Value(name.Text)}. Under 'providers' stand {string.Join(", ", providers)}."));
        }

        var call = route["callTimeoutSeconds"];
        if (call?.Number > route["totalTimeoutSeconds"]?.Number)
        {
            problems.Add(call.Place.Problem("'callTimeoutSeconds' is longer than 'totalTimeoutSeconds'. Lower it, or raise the other."));
        }
    }

    [GeneratedRegex(@"^env:[A-Z_][A-Z0-9_]*\z")]
    private static partial Regex VariableForm();

    [GeneratedRegex(@"^env:[A-Z_][A-Z0-9_]*(?:,\s*\S+)?\z")]
    private static partial Regex VariableWithDefaultForm();
}

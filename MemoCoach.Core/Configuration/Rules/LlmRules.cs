using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration.Yaml;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Llm.Settings;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>llm.yaml</c> must keep beyond its shape: secrets by reference, addresses that can be called, routes through providers that exist.</summary>
internal static partial class LlmRules
{
    private static readonly string[] Routes = [.. Enum.GetNames<ModelPurpose>().Select(name => name.ToLowerInvariant())];

    internal static void Check(ConfigNode root, ICollection<ConfigurationProblem> problems)
    {
        var providers = root["providers"]?.Entries ?? [];
        foreach (var provider in providers.Select(entry => entry.Value))
        {
            CheckKeys(provider["keys"], problems);
            CheckAddress(provider, problems);
            CheckPrices(provider, root["budgets"] ?? provider["budget"], problems);
            _ = LiteralOf(provider["model"], "model", problems);
        }

        foreach (var route in Routes.Select(name => root[name]).OfType<ConfigNode>())
        {
            CheckRoute(route, [.. providers.Select(entry => entry.Name)], problems);
        }
    }

    private static void CheckKeys(ConfigNode? keys, ICollection<ConfigurationProblem> problems)
    {
        UniqueNames.Check((keys?.Items ?? []).Where(IsReference), problems);

        // Whatever stands here instead of a reference may be the secret itself: it is not quoted.
        foreach (var key in (keys?.Items ?? []).Where(key => key is ConfigScalar && !IsReference(key)))
        {
            problems.Add(key.Place.Problem("An entry of 'keys' must name an environment variable, such as env:ANTHROPIC_API_KEY, or a file inside the directory of secrets, such as file:anthropic-1. Keep the key itself out of this file, and replace it if it was shared."));
        }
    }

    private static bool IsReference(ConfigNode key) => key is ConfigScalar { Text: var text } && KeyReference.IsValid(text);

    // A call without a price would pass every budget.
    private static void CheckPrices(ConfigNode provider, ConfigNode? budget, ICollection<ConfigurationProblem> problems)
    {
        if (budget is ConfigMapping && provider["prices"] is not ConfigMapping && provider["protocol"]?.Text is "anthropic" or "openai")
        {
            problems.Add(provider.Place.Problem("There is a budget, but this provider has no 'prices'. Add prices: { inputPerMillion: ..., outputPerMillion: ... } in US dollars; 0 for a server of your own."));
        }
    }

    private static void CheckAddress(ConfigNode provider, ICollection<ConfigurationProblem> problems)
    {
        var address = provider["baseUrl"];
        if (LiteralOf(address, "baseUrl", problems) is not { } text)
        {
            return;
        }

        var isOllama = provider["protocol"]?.Text == "ollama";
        if (text.Contains('@', StringComparison.Ordinal))
        {
            problems.Add(address!.Place.Problem("'baseUrl' must not hold a user or password. Give the secret by 'keys'."));
        }
        else if (ProviderAddress.TryParse(isOllama ? LlmProtocol.Ollama : LlmProtocol.OpenAI, text) is null)
        {
            var form = isOllama ? "host:port, a whole address such as http://localhost:11434" : "a whole address such as https://api.example.com";
            problems.Add(address!.Place.Problem($"'baseUrl' must be {form}, env:NAME, or env:NAME and such a default after a comma; here stands {Shown.Value(text)}."));
        }
    }

    /// <summary>What stands in the file itself: the value or its default. Null without either, and for what is no setting.</summary>
    private static string? LiteralOf(ConfigNode? setting, string key, ICollection<ConfigurationProblem> problems)
    {
        if (setting is not ConfigScalar { Text: var text } scalar || !ScalarForms.IsText(scalar) || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!text.StartsWith("env:", StringComparison.Ordinal))
        {
            return text;
        }

        if (!VariableWithDefaultForm().IsMatch(text))
        {
            problems.Add(setting.Place.Problem($"'{key}' must name its variable as env:NAME or env:NAME,default, NAME in capital letters, digits and underscores; here stands {Shown.Value(text)}."));
            return null;
        }

        return SettingReference.Parse(text).Fallback;
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

    [GeneratedRegex(@"^env:[A-Z_][A-Z0-9_]*(?:,\s*\S+)?\z")]
    private static partial Regex VariableWithDefaultForm();
}

using System.Text.Json;

namespace MemoCoach.LocalRunner;

/// <summary>What Properties/launchSettings.json says about starting a project.</summary>
/// <param name="Url">The plain http address, or null for a project without one.</param>
/// <param name="HasEndpoints">Whether the profile names any address, https included.</param>
/// <param name="Environment">Variables for the process.</param>
internal sealed record LaunchProfile(Uri? Url, bool HasEndpoints, IReadOnlyDictionary<string, string> Environment)
{
    private static readonly LaunchProfile s_none = new(null, false, new Dictionary<string, string>());

    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the profile of that name, or else the first that starts the project itself, as Aspire chooses.</summary>
    public static LaunchProfile Read(string projectPath, string? preferred)
    {
        var path = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        if (!File.Exists(path))
        {
            return s_none;
        }

        using var settings = JsonDocument.Parse(File.ReadAllText(path), s_lenient);
        return settings.RootElement.TryGetProperty("profiles", out var profiles) && Choose(profiles, preferred) is { } profile ? Parse(profile) : s_none;
    }

    private static JsonElement? Choose(JsonElement profiles, string? preferred)
    {
        var own = profiles.EnumerateObject().Where(p => Text(p.Value, "commandName") == "Project").ToList();
        return own.Count == 0 ? null : (own.Find(p => p.Name == preferred) is { Value.ValueKind: JsonValueKind.Object } named ? named : own[0]).Value;
    }

    private static LaunchProfile Parse(JsonElement profile)
    {
        var urls = Text(profile, "applicationUrl")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var variables = profile.TryGetProperty("environmentVariables", out var entries)
            ? entries.EnumerateObject().ToDictionary(e => e.Name, e => System.Environment.ExpandEnvironmentVariables(e.Value.GetString() ?? ""))
            : [];
        return new LaunchProfile(urls.Select(u => new Uri(u)).FirstOrDefault(u => u.Scheme == Uri.UriSchemeHttp), urls.Length > 0, variables);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}

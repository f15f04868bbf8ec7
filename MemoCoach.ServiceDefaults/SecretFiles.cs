using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MemoCoach.ServiceDefaults;

/// <summary>
/// Settings whose values stand in files, the way container platforms hand out secrets: <c>NAME_FILE=/run/secrets/x</c> sets <c>NAME</c> to
/// that file's text without the white space around it, where NAME is a section's setting (<c>ConnectionStrings__cache</c>), begins with
/// <c>MEMOCOACH_</c> or ends with <c>_API_KEY</c>. A file is read whenever its setting is, so that a key can be replaced while the
/// service runs.
/// </summary>
/// <param name="paths">The file of each setting.</param>
internal sealed class SecretFiles(IReadOnlyDictionary<string, string> paths) : ConfigurationProvider, IConfigurationSource
{
    private const string Suffix = "_FILE";

    /// <summary>Finds the variables that name a file of ours.</summary>
    public static SecretFiles Of(IConfiguration environment) => new(environment.AsEnumerable()
        .Where(variable => variable.Key.EndsWith(Suffix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(variable.Value))
        .Select(variable => KeyValuePair.Create(variable.Key[..^Suffix.Length], variable.Value!))
        .Where(variable => IsOurs(variable.Key))
        .ToDictionary(StringComparer.OrdinalIgnoreCase));

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() => Data = paths.ToDictionary(path => path.Key, path => (string?)Read(path.Key, path.Value), StringComparer.OrdinalIgnoreCase);

    public override bool TryGet(string key, out string? value)
    {
        value = paths.TryGetValue(key, out var path) ? Read(key, path) : null;
        return value is not null;
    }

    /// <summary>Other programs have such variables too (SSL_CERT_FILE), and their files are none of our business.</summary>
    private static bool IsOurs(string key) =>
        key.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
        || key.StartsWith("MEMOCOACH_", StringComparison.Ordinal)
        || key.EndsWith("_API_KEY", StringComparison.Ordinal);

    private static string Read(string key, string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var variable = key.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal) + Suffix;
            var sentence = $"{variable} names {path}, which cannot be read. Mount the secret there, or correct the variable.";
            throw new OptionsValidationException(variable, typeof(SecretFiles), [sentence]);
        }
    }
}

/// <summary>Registers <see cref="SecretFiles"/>.</summary>
public static class SecretFilesExtensions
{
    /// <summary>Files count more than variables: whoever mounts a secret means it.</summary>
    /// <param name="configuration">What is to have their texts; added last.</param>
    public static void AddSecretFiles(this IConfigurationBuilder configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration.Add(SecretFiles.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
    }
}

using System.Text.RegularExpressions;
using MemoCoach.Contracts;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Origins;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Llm.Settings;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Debugging;

/// <summary>Takes out of a text every secret that this process knows: a provider, or a memo, may repeat one.</summary>
internal sealed partial class KnownSecrets(ProviderKeys keys, SecretFiles files, IConfiguration configuration)
{
    private const string InPlace = "[key]";

    /// <summary>A shorter one is no secret that was made to be one, and would tear words apart.</summary>
    private const int ShortestLength = 6;

    /// <summary>What takes them out; the keys are read once for the whole record.</summary>
    public Func<string, string> Filter(CoachConfiguration used)
    {
        var secrets = used.Llm.Providers.Values.SelectMany(keys.Of).Select(key => key.Secret)
            .Concat(ProcessSecrets.ValuesOf(configuration).SelectMany(WithPassword))
            .Append(configuration[ServiceKey.Setting])
            .Append(used.Auth.OpenId?.ClientSecret is { } client ? files.Resolve(client) : null)
            .Concat(BackupSecrets.ValuesOf(configuration))
            .OfType<string>().Where(secret => secret.Length >= ShortestLength)
            .Distinct().OrderByDescending(secret => secret.Length).ToList();
        return text => secrets.Aggregate(text, (kept, secret) => kept.Replace(secret, InPlace, StringComparison.Ordinal));
    }

    /// <summary>A connection string, and the password within it.</summary>
    private static IEnumerable<string> WithPassword(string? setting) =>
        setting is null ? [] : [setting, .. Password().Matches(setting).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("password=([^;,]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}

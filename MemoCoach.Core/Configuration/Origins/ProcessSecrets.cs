using MemoCoach.Contracts;
using MemoCoach.Contracts.Configuration;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Configuration.Origins;

/// <summary>The settings of a process that stand in no document because they are, or hold, secrets.</summary>
internal static class ProcessSecrets
{
    private static readonly string[] Names =
    [
        $"ConnectionStrings:{ResourceNames.Database}", $"ConnectionStrings:{ResourceNames.ReadDatabase}", $"ConnectionStrings:{ResourceNames.Cache}",
        "MEMOCOACH_ADMIN_PASSWORD", "MEMOCOACH_ADMIN_PASSWORD_FILE",
    ];

    /// <summary>The settings' values, whole: a connection string with its password is one.</summary>
    internal static IEnumerable<string?> ValuesOf(IConfiguration configuration) => Names.Select(name => configuration[name]);

    internal static IEnumerable<ConfigurationValue> Of(IConfiguration configuration) => Names.Select(name => new ConfigurationValue(
        name,
        string.IsNullOrEmpty(configuration[name]) ? "not set" : "set",
        ConfigurationLayer.Environment,
        name.Replace(":", "__", StringComparison.Ordinal)));
}

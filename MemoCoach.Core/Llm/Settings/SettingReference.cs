using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Llm.Settings;

/// <summary>A setting of <c>llm.yaml</c>: a literal, <c>env:NAME</c> or <c>env:NAME,default</c>.</summary>
/// <param name="Variable">The variable that holds the value, if it is a reference.</param>
/// <param name="Fallback">The literal, or the value when the variable is empty.</param>
public sealed record SettingReference(string? Variable, string? Fallback)
{
    private const string EnvironmentPrefix = "env:";

    /// <summary>Reads a setting.</summary>
    /// <param name="setting">The text in <c>llm.yaml</c>.</param>
    /// <returns>What it refers to.</returns>
    /// <exception cref="FormatException">It begins with <c>env:</c> and names no variable.</exception>
    public static SettingReference Parse(string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (!setting.StartsWith(EnvironmentPrefix, StringComparison.Ordinal))
        {
            return new(null, setting.Trim());
        }

        var parts = setting[EnvironmentPrefix.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        return parts[0].Length > 0
            ? new(parts[0], parts.Length == 2 ? parts[1] : null)
            : throw new FormatException($"\"{EnvironmentPrefix}\" names no variable. Write {EnvironmentPrefix}NAME or {EnvironmentPrefix}NAME,default.");
    }

    /// <summary>The setting's value; an empty variable counts as not set.</summary>
    /// <param name="configuration">Holds the environment variables.</param>
    /// <returns>The value, or <see langword="null"/> if there is none.</returns>
    public string? Resolve(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var value = Variable is null ? null : configuration[Variable]?.Trim();
        value = string.IsNullOrEmpty(value) ? Fallback : value;
        return string.IsNullOrEmpty(value) ? null : value;
    }
}

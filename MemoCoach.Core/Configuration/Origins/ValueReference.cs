using System.Text.RegularExpressions;
using MemoCoach.Core.Llm.Settings;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Configuration.Origins;

/// <summary>How a value may be shown, and the variable that it was taken from if it is a reference to one.</summary>
/// <param name="Shown">The value; of a secret only whether it is set.</param>
/// <param name="Variable">The variable that gives it; <see langword="null"/> if the document gives it.</param>
internal sealed partial record ValueReference(string Shown, string? Variable)
{
    private const string IsSet = "set";
    private const string IsNotSet = "not set";

    internal static ValueReference Of(OriginLeaf leaf, IConfiguration configuration)
    {
        if (!leaf.Text.StartsWith("env:", StringComparison.Ordinal))
        {
            return new(SecretKey().IsMatch(leaf.Key) ? IsSet : leaf.Text, null);
        }

        var setting = SettingReference.Parse(leaf.Text);
        var secret = SecretKey().IsMatch(leaf.Key) || SecretVariable().IsMatch(setting.Variable!);
        var given = !string.IsNullOrWhiteSpace(configuration[setting.Variable!]);
        return new(setting.Resolve(configuration) is not { } value ? IsNotSet : secret ? IsSet : WithoutPassword(value), given ? setting.Variable : null);
    }

    private static string WithoutPassword(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0 ? IsSet : value;

    [GeneratedRegex(@"\.(?:keys?|clientSecret)(?:\.|\z)")]
    private static partial Regex SecretKey();

    [GeneratedRegex("KEY|SECRET|PASSWORD|TOKEN")]
    private static partial Regex SecretVariable();
}

using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Accounts;

/// <summary>What a password must be: long enough. Composition rules make passwords no better (NIST SP 800-63B, section 3.1.1.2).</summary>
/// <param name="configuration">How long that is.</param>
public sealed class PasswordRules(ICoachConfigurationSource configuration)
{
    /// <summary>Longer ones only cost time to hash.</summary>
    public const int MaximumLength = 256;

    /// <summary>Checks a password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="userName">Its account's name, which it must not be.</param>
    /// <returns>What is wrong with it, as a sentence; <see langword="null"/> if nothing is.</returns>
    public string? Check(string? password, string? userName)
    {
        var minimum = configuration.Current.Auth.MinimumPasswordLength;
        return password switch
        {
            null => "There is no password.",
            _ when password.Length < minimum => $"The password has {password.Length} characters; at least {minimum} are needed. Several words make a good one.",
            { Length: > MaximumLength } => $"The password has {password.Length} characters; at most {MaximumLength} are possible.",
            _ when string.Equals(password, userName, StringComparison.OrdinalIgnoreCase) => "The password is the user name. Choose another.",
            _ when password.Distinct().Count() < 3 => "The password repeats one or two characters. Choose another.",
            _ => null,
        };
    }
}

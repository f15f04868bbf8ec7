using System.Globalization;

namespace MemoCoach.Core.Sessions;

/// <summary>The place of a session in the list of all: by its end, then by the hash of its token.</summary>
/// <param name="ExpiresAt">Its end.</param>
/// <param name="Id">The hash's first digits.</param>
public sealed record SessionCursor(DateTimeOffset ExpiresAt, string Id)
{
    /// <summary>Digits of a session's name: 64 bits, which no two of them share.</summary>
    internal const int IdLength = 16;

    /// <summary>Greater than every hash that begins with the same digits.</summary>
    internal string AfterId => $"{Id}g";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The place, or <see langword="null"/> if the text names none.</returns>
    public static SessionCursor? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-') is [var ticks, var id] && IsId(id)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            ? new(new(at, TimeSpan.Zero), id)
            : null;
    }

    /// <summary>Whether a text has the form of a session's name.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ExpiresAt.UtcTicks}-{Id}");
}

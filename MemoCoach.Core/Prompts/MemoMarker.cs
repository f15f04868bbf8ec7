using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MemoCoach.Core.Prompts;

/// <summary>
/// Marks where a writer's text begins and ends. It is derived from the text, so that a replayed prompt is the same, and does not occur in it,
/// so that no memo can pretend to have ended.
/// </summary>
/// <param name="Value">The marker: 16 hexadecimal digits.</param>
internal sealed record MemoMarker(string Value)
{
    /// <summary>The marker of a memo and its title.</summary>
    public static MemoMarker For(string memo, string? title)
    {
        for (var round = 0; ; round++)
        {
            var source = string.Create(CultureInfo.InvariantCulture, $"{round}\n{title}\n{memo}");
            var value = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(source)).AsSpan(0, 8));
            if (!memo.Contains(value, StringComparison.OrdinalIgnoreCase) && title?.Contains(value, StringComparison.OrdinalIgnoreCase) != true)
            {
                return new(value);
            }
        }
    }

    /// <summary>The text between two lines that carry the marker.</summary>
    public string Enclose(string name, string text) => $"<<<{name} {Value}>>>\n{text}\n<<<END {name} {Value}>>>";
}

using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner;

/// <summary>A random value; the manifest carries the recipe, so that the deployment tool generates it.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    // No letters or digits that people confuse.
    private const string LowerCase = "abcdefghjkmnpqrstuvwxyz";
    private const string UpperCase = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Symbols = "-_.{}~()*+!";

    /// <summary>The least number of characters.</summary>
    public int MinLength { get; set; }

    /// <summary>Whether lower-case letters may occur.</summary>
    public bool Lower { get; set; } = true;

    /// <summary>Whether upper-case letters may occur.</summary>
    public bool Upper { get; set; } = true;

    /// <summary>Whether digits may occur.</summary>
    public bool Numeric { get; set; } = true;

    /// <summary>Whether punctuation may occur.</summary>
    public bool Special { get; set; } = true;

    /// <inheritdoc/>
    public override string GetDefaultValue()
    {
        var alphabet = (Lower ? LowerCase : "") + (Upper ? UpperCase : "") + (Numeric ? Digits : "") + (Special ? Symbols : "");
        return RandomNumberGenerator.GetString(alphabet, MinLength);
    }

    internal override JsonObject ToManifest()
    {
        var generate = new JsonObject { ["minLength"] = MinLength };
        foreach (var (name, allowed) in new[] { ("lower", Lower), ("upper", Upper), ("numeric", Numeric), ("special", Special) })
        {
            if (!allowed)
            {
                generate[name] = false;
            }
        }

        return new JsonObject { ["generate"] = generate };
    }
}

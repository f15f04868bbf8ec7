using System.Security.Cryptography;
using System.Text;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>A provider's key. Prints as its reference, so that it cannot reach a log or an error by accident.</summary>
/// <param name="Reference">Where it comes from, such as <c>env:OPENAI_API_KEY</c>; the name it goes by in records.</param>
/// <param name="Secret">The key itself; null where none is asked for.</param>
internal sealed record ApiKey(string Reference, string? Secret)
{
    /// <summary>In place of a key where a provider asks for none.</summary>
    public static readonly ApiKey None = new("none", null);

    /// <summary>Tells a replaced key from the one before it, and tells nobody the key.</summary>
    public string Mark => $"{Reference}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret ?? "")))[..8]}";

    public override string ToString() => Reference;
}

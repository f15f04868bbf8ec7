using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MemoCoach.Security.Tests.Fuzzing;

/// <summary>What nobody in their right mind sends: valid things with pieces cut out, doubled and replaced, and plain noise.</summary>
internal static class Garbage
{
    /// <summary>Requests that are sent together.</summary>
    public const int Batch = 20;

    private static readonly string[] s_fragments =
    [
        "", "\"", "\\", "{", "}", "[", "]", ":", ",", "null", "true", "-", "1e999", "99999999999999999999", "\\u0000", "\\ud83d", "\0", "\uFEFF", "\u2028",
        "é", "𝔘", "%00", "../", "' OR 1=1 --", "<script>", "Bearer ", "Basic ", "=", ";", "\t", "ünï", "{\"a\":", "[[[[[[[[[[[[[[[[", "\\x", "'", "0x", "NaN",
    ];

    /// <summary>How many cases; the environment asks for more in a long run.</summary>
    public static int Cases(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("MEMOCOACH_FUZZ_FACTOR"), out var factor) ? usual * factor : usual;

    public static Gen<string> Mutations(params string[] samples) =>
        from sample in Gen.Elements(samples)
        from edits in Gen.ListOf(Edit)
        select edits.Aggregate(sample, (text, edit) => edit(text));

    public static Gen<byte[]> Bytes(Gen<string> texts) =>
        from text in texts
        from flips in Gen.ListOf(Gen.Choose(0, int.MaxValue))
        from isFlipped in Gen.Elements(true, false, false)
        select isFlipped ? Flip(Encoding.UTF8.GetBytes(text), flips) : Encoding.UTF8.GetBytes(text);

    /// <summary>What HTTP can carry in a header at all.</summary>
    public static string ForHeader(string text) => string.Concat(text.Where(character => character is >= ' ' and <= 'ÿ' and not '\u007F'));

    private static Gen<Func<string, string>> Edit =>
        from place in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(0, 30)
        from inserted in Gen.OneOf(Gen.Elements(s_fragments), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))
        from times in Gen.Elements(1, 1, 1, 1, 50)
        select (Func<string, string>)(text => Replace(text, place, length, string.Concat(Enumerable.Repeat(inserted, times))));

    private static string Replace(string text, int place, int length, string inserted)
    {
        var start = place % (text.Length + 1);
        return text[..start] + inserted + text[Math.Min(text.Length, start + length)..];
    }

    private static byte[] Flip(byte[] bytes, IEnumerable<int> places)
    {
        foreach (var place in places.Where(_ => bytes.Length > 0))
        {
            bytes[place % bytes.Length] ^= (byte)(place >> 16);
        }

        return bytes;
    }
}

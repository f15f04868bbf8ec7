using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Archives;

namespace MemoCoach.Configuration.Tests;

/// <summary>Whatever is uploaded, the answer is documents of a bounded size or problems, never an exception.</summary>
public sealed class RandomArchiveTests
{
    private const int MostEntries = 20;
    private const int MostUnits = 256 * 1024;

    private static readonly byte[] Packed = Pack();

    private static Gen<Func<byte[], byte[]>> Edit =>
        from place in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(0, 8)
        from inserted in Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value))
        select (Func<byte[], byte[]>)(bytes => Replace(bytes, place, length, inserted));

    public static Arbitrary<byte[]> Mutations() => Arb.From(
        from edits in Gen.NonEmptyListOf(Edit)
        select edits.Take(4).Aggregate(Packed, (current, edit) => edit(current)));

    [FuzzProperty(4_000, Arbitrary = [typeof(RandomArchiveTests)])]
    public void AMutatedArchiveGivesBoundedDocumentsOrProblems(byte[] mutated)
    {
        var problems = new List<ConfigurationProblem>();

        var texts = ConfigurationArchive.Unpack(new MemoryStream(mutated), problems);

        Assert.InRange(texts.Count, 0, MostEntries);
        Assert.All(texts.Values, text => Assert.InRange(text.Length, 0, MostUnits));
        Assert.True(texts.Count > 0 || problems.Count > 0);
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
    }

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var text in Samples.All.Take(3))
            {
                using var writer = new StreamWriter(zip.CreateEntry(text.FileName).Open());
                writer.Write(text.Text);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Replace(byte[] bytes, int place, int length, byte[] inserted)
    {
        var start = place % (bytes.Length + 1);
        return [.. bytes[..start], .. inserted, .. bytes[Math.Min(bytes.Length, start + length)..]];
    }
}

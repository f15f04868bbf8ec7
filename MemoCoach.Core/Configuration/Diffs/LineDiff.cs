using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using MemoCoach.Contracts.Configuration;

namespace MemoCoach.Core.Configuration.Diffs;

/// <summary>Compares documents line by line.</summary>
public static class LineDiff
{
    private const int Context = 3;

    /// <summary>The lines that differ, with a few equal ones round them.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <returns>The lines; none if the texts are equal.</returns>
    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        var model = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false);
        var lines = Numbered(model.Lines).ToList();
        var near = new HashSet<int>();
        foreach (var (index, _) in lines.Index().Where(line => line.Item.Change != DiffChange.Same))
        {
            near.UnionWith(Enumerable.Range(index - Context, (2 * Context) + 1));
        }

        return near.Count == 0 ? [] : [.. Shortened(lines, near)];
    }

    private static IEnumerable<DiffLine> Numbered(IEnumerable<DiffPiece> pieces)
    {
        var (oldLine, newLine) = (0, 0);
        foreach (var piece in pieces)
        {
            yield return piece.Type switch
            {
                ChangeType.Deleted => new(DiffChange.Deleted, ++oldLine, null, piece.Text),
                ChangeType.Inserted => new(DiffChange.Added, null, ++newLine, piece.Text),
                _ => new(DiffChange.Same, ++oldLine, ++newLine, piece.Text),
            };
        }
    }

    private static IEnumerable<DiffLine> Shortened(List<DiffLine> lines, HashSet<int> near)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (near.Contains(index))
            {
                yield return lines[index];
            }
            else if (index == 0 || near.Contains(index - 1))
            {
                yield return new(DiffChange.Skipped, null, null, "");
            }
        }
    }
}

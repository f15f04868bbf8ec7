using System.Text;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Core.Versions;

/// <summary>Collects the parts of a comparison; neighbours of one kind become one part.</summary>
internal sealed class DiffParts
{
    private readonly List<(DiffKind Kind, StringBuilder Text)> parts = [];

    public void Add(DiffKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts is [.., var last] && last.Kind == kind)
        {
            last.Text.Append(text);
        }
        else
        {
            parts.Add((kind, new StringBuilder(text)));
        }
    }

    public void Replace(string removed, string added)
    {
        Add(DiffKind.Removed, removed);
        Add(DiffKind.Added, added);
    }

    public IReadOnlyList<DiffPart> ToList() => parts.ConvertAll(part => new DiffPart(part.Kind, part.Text.ToString()));
}

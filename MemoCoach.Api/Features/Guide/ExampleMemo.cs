using MemoCoach.Core.Configuration;

namespace MemoCoach.Api.Features.Guide;

/// <summary>The memos that the writing page offers as examples: first line the title, then an empty line, then the text.</summary>
internal static class ExampleMemo
{
    public static (string Title, string Text) In(MemoLanguage language)
    {
        var name = language == MemoLanguage.Spanish ? "examples/spanish" : "examples/rough";
        using var reader = new StreamReader(typeof(ExampleMemo).Assembly.GetManifestResourceStream(name)!);
        var title = reader.ReadLine()!;
        return (title, reader.ReadToEnd().Trim().ReplaceLineEndings("\n"));
    }
}

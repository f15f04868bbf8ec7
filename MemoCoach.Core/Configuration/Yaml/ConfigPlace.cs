using YamlDotNet.Core;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>A place in a file; line and column count from 1.</summary>
internal readonly record struct ConfigPlace(string File, int Line, int Column)
{
    internal static ConfigPlace Of(string file, Mark mark) => new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    internal static ConfigPlace StartOf(string file) => new(file, 1, 1);

    /// <summary>The place of a UTF-16 offset.</summary>
    internal static ConfigPlace At(string file, ReadOnlySpan<char> text, int offset)
    {
        var before = text[..offset];
        return new(file, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    internal ConfigurationProblem Problem(string message) => new(File, Line, Column, message);
}

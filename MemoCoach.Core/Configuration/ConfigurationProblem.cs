namespace MemoCoach.Core.Configuration;

/// <summary>A mistake in a configuration file, with the place to mend it.</summary>
/// <param name="File">The file, relative to the parent of the configuration folder, such as <c>config/rubric.yaml</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
/// <param name="Message">What is wrong and how to mend it, for an administrator; never holds a secret.</param>
public sealed record ConfigurationProblem(string File, int Line, int Column, string Message)
{
    /// <summary>The problem in the form that editors and terminals make a link of: <c>file:line:column: message</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}

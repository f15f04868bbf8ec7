using Microsoft.Extensions.Options;

namespace MemoCoach.Core.Configuration;

/// <summary>The configuration cannot be used. The message lists every problem, one a line.</summary>
public sealed class ConfigurationException : OptionsValidationException
{
    /// <summary>Process exit code for an unusable configuration: EX_CONFIG of BSD's sysexits.h. A restart does not help.</summary>
    public const int ExitCode = 78;

    private const int MostListed = 100;

    /// <summary>Reports the problems of a configuration.</summary>
    /// <param name="problems">All of them, at least one.</param>
    public ConfigurationException(IReadOnlyList<ConfigurationProblem> problems)
        : base(nameof(CoachConfiguration), typeof(CoachConfiguration), problems.Select(problem => problem.ToString())) => Problems = problems;

    /// <inheritdoc/>
    public override string Message => Describe(Problems);

    /// <summary>All problems, in the order of file, line and column.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ConfigurationProblem> problems)
    {
        var heading = problems.Count == 1 ? "The configuration has a problem:" : $"The configuration has {problems.Count} problems:";
        var listed = problems.Take(MostListed).Select(problem => problem.ToString());
        string[] rest = problems.Count > MostListed ? [$"... and {problems.Count - MostListed} more."] : [];
        return string.Join(Environment.NewLine, [heading, .. listed, .. rest]);
    }
}

using System.Net;

namespace MemoCoach.Web.Api;

/// <summary>The API refused a call or did not answer it.</summary>
internal sealed class MemoCoachException : Exception
{
    /// <summary>The API answered with a problem.</summary>
    /// <param name="problem">What it says.</param>
    /// <param name="status">The answer's status.</param>
    public MemoCoachException(Problem problem, HttpStatusCode status)
        : base($"The API answered {(int)status} ({problem.Code}).")
    {
        Problem = problem;
        Status = status;
    }

    /// <summary>The API was not asked.</summary>
    /// <param name="problem">Why.</param>
    public MemoCoachException(Problem problem)
        : base($"The API was not asked ({problem.Code}).") => Problem = problem;

    /// <summary>The API did not answer.</summary>
    /// <param name="innerException">What went wrong.</param>
    public MemoCoachException(Exception innerException)
        : base("The API cannot be reached.", innerException) => Problem = Problem.Unreachable;

    /// <summary>What to tell the writer.</summary>
    public Problem Problem { get; }

    /// <summary>The answer's status; <see langword="null"/> where there was none.</summary>
    public HttpStatusCode? Status { get; }
}

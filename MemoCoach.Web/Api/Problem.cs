using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Localization;
using Microsoft.Extensions.Localization;

namespace MemoCoach.Web.Api;

/// <summary>Why something did not work, as the page shows it.</summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>, or that of <see cref="Unreachable"/> or <see cref="NoSession"/>.</param>
/// <param name="TraceId">Finds the request in the logs; <see langword="null"/> where none was answered.</param>
public sealed record Problem(string Code, string? TraceId = null)
{
    /// <summary>Mistakes in a document of the configuration.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];

    /// <summary>What another administrator saved meanwhile.</summary>
    public OvertakingChange? Change { get; init; }

    /// <summary>The API did not answer.</summary>
    public static Problem Unreachable { get; } = new("unreachable");

    /// <summary>The page was opened while the API could not give a session.</summary>
    public static Problem NoSession { get; } = new("no-session");

    /// <summary>What to tell the writer.</summary>
    /// <param name="texts">The page's sentences.</param>
    /// <returns>A sentence, also for a code that only a later version knows.</returns>
    public string Sentence(IStringLocalizer<Texts> texts) =>
        texts[$"Problem.{Code}"] is { ResourceNotFound: false } sentence ? sentence : texts["Problem.unknown"];

    /// <summary>Whether only a new session helps, or signing in.</summary>
    public bool NeedsSession => this == NoSession || Code is ProblemCodes.SessionRequired or ProblemCodes.SignInRequired;

    /// <summary>Whether the same call may well succeed a little later.</summary>
    public bool IsPassing => this == Unreachable || Code is ProblemCodes.Unavailable or ProblemCodes.Internal;
}

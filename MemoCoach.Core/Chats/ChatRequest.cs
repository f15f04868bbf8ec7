using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Chats;

/// <summary>What a coach is to answer, and all it may know.</summary>
/// <param name="WriterId">Whose chat it is.</param>
/// <param name="Evaluation">The evaluation that is talked about, with its memo.</param>
/// <param name="EarlierVersions">Texts of the memo's earlier versions, the latest first.</param>
/// <param name="Messages">The chat so far, oldest first; the last is the writer's message to answer.</param>
/// <param name="Configuration">The configuration in force.</param>
internal sealed record ChatRequest(
    Guid WriterId,
    EvaluationResponse Evaluation,
    IReadOnlyList<string> EarlierVersions,
    IReadOnlyList<ChatMessage> Messages,
    CoachConfiguration Configuration)
{
    /// <summary>The language to answer in.</summary>
    public MemoLanguage Language => MemoLanguageCodes.TryParse(Evaluation.Language) ?? MemoLanguage.English;

    /// <summary>The message to answer.</summary>
    public string Question => Messages[^1].Text;
}

namespace MemoCoach.Core.Coaching.Answers;

/// <summary>What a model's answer turned out to be.</summary>
/// <param name="Answer">The evaluation, if the answer keeps the schema.</param>
/// <param name="Errors">Otherwise what is wrong with it.</param>
internal sealed record AnswerReading(ModelAnswer? Answer, IReadOnlyList<string> Errors);

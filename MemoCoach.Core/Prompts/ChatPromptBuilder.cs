using System.Text.Encodings.Web;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Chats;
using Microsoft.Extensions.AI;

namespace MemoCoach.Core.Prompts;

/// <summary>Fills the chat's templates of <c>prompt.yaml</c>: the rules, the material, and the conversation so far.</summary>
internal static class ChatPromptBuilder
{
    /// <summary>A model reads it, no browser does: quotation marks and accents stay readable.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<ChatMessage> Build(ChatRequest request)
    {
        var prompt = request.Configuration.Prompt;
        return
        [
            new(Microsoft.Extensions.AI.ChatRole.System, prompt.Chat.In(request.Language)),
            new(Microsoft.Extensions.AI.ChatRole.User, Material(request)),
            .. request.Messages.Where(message => message.Text.Length > 0).Select(message => new ChatMessage(RoleOf(message.Role), message.Text)),
        ];
    }

    private static Microsoft.Extensions.AI.ChatRole RoleOf(Contracts.Chats.ChatRole role) =>
        role == Contracts.Chats.ChatRole.Coach ? Microsoft.Extensions.AI.ChatRole.Assistant : Microsoft.Extensions.AI.ChatRole.User;

    private static string Material(ChatRequest request)
    {
        var (configuration, language) = (request.Configuration, request.Language);
        var memo = request.Evaluation.Text;
        var earlier = string.Join("\n\n---\n\n", request.EarlierVersions);
        var evaluation = Evaluation(request.Evaluation);

        // One marker for all of the writer's texts: it occurs in none of them, nor in what was quoted from them.
        var marker = MemoMarker.For($"{memo}\n{earlier}\n{evaluation}", request.Evaluation.Title);
        return PromptText.Fill(configuration.Prompt.ChatMaterial.In(language), new Dictionary<string, string>
        {
            ["rubric"] = PromptSections.Rubric(configuration.Rubric, language),
            ["frameworks"] = PromptSections.Frameworks(configuration.Frameworks, language),
            ["context"] = PromptSections.Context(configuration.Context, language),
            ["marker"] = marker.Value,
            ["title"] = marker.Enclose("TITLE", request.Evaluation.Title ?? ""),
            ["memo"] = marker.Enclose("MEMO", memo),
            ["earlier"] = marker.Enclose("EARLIER VERSIONS", earlier),
            ["evaluation"] = marker.Enclose("EVALUATION", evaluation),
        });
    }

    /// <summary>The evaluation without the memo, which stands beside it, and without offsets, which mean nothing to a model.</summary>
    private static string Evaluation(EvaluationResponse evaluation) => JsonSerializer.Serialize(
        new
        {
            evaluation.OverallScore,
            Criteria = evaluation.Criteria.Select(criterion => new
            {
                criterion.Name,
                criterion.Score,
                criterion.Justification,
                Evidence = criterion.Evidence.Select(evidence => evidence.Text),
            }),
            evaluation.Strengths,
            evaluation.Opportunities,
            Segments = evaluation.Segments.Select(segment => new { Quote = segment.Text, segment.Comment, segment.Questions, segment.Suggestions }),
            evaluation.GeneralRemarks,
        },
        Json);
}

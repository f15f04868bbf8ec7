using System.Text.Json;
using System.Text.Json.Nodes;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Coaching.Answers;

/// <summary>
/// The JSON schema of a model's evaluation, made from the rubric. It keeps to what every provider's structured output takes: all
/// properties required, none additional, no bounds (those are checked on arrival). Properties stand in the order in which they are
/// to be written, evidence before justification before score.
/// </summary>
internal static class AnswerSchema
{
    public const string Criteria = "criteria";
    public const string Evidence = "evidence";
    public const string Justification = "justification";
    public const string Score = "score";
    public const string Strengths = "strengths";
    public const string Opportunities = "opportunities";
    public const string Segments = "segments";
    public const string Quote = "quote";
    public const string Criterion = "criterion";
    public const string Comment = "comment";
    public const string Questions = "questions";
    public const string Suggestions = "suggestions";
    public const string GeneralRemarks = "generalRemarks";

    public static JsonElement For(Rubric rubric) => JsonSerializer.SerializeToElement(Object(
        (Criteria, Object([.. rubric.Criteria.Select(criterion => (criterion.Id, CriterionSchema()))])),
        (Strengths, List(Text("what the memo does well"))),
        (Opportunities, List(Text("what would improve it most"))),
        (Segments, List(SegmentSchema(rubric))),
        (GeneralRemarks, List(Text("what concerns the memo as a whole")))));

    private static JsonObject CriterionSchema() => Object(
        (Evidence, List(Text("copied exactly from the memo"))),
        (Justification, Text("what the quotations show")),
        (Score, new() { ["type"] = "number", ["description"] = "1.0 to 5.0 in steps of 0.1" }));

    private static JsonObject SegmentSchema(Rubric rubric) => Object(
        (Quote, Text("copied exactly from the memo")),
        (Criterion, new() { ["type"] = "string", ["enum"] = new JsonArray([.. rubric.Criteria.Select(criterion => (JsonNode)criterion.Id)]) }),
        (Comment, Text("what was noticed")),
        (Questions, List(Text("what the writer might ask themselves"))),
        (Suggestions, List(Text("what the writer might do"))));

    private static JsonObject Object(params IReadOnlyList<(string Name, JsonObject Schema)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}

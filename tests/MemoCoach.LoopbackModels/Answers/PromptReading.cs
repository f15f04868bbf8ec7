using System.Text.Json;
using System.Text.RegularExpressions;

namespace MemoCoach.LoopbackModels.Answers;

/// <summary>What the server finds in a request for an evaluation.</summary>
/// <param name="Memo">The memo between its marked lines.</param>
/// <param name="Criteria">Ids of the criteria in the schema.</param>
internal sealed partial record PromptReading(string Memo, IReadOnlyList<string> Criteria)
{
    /// <summary>Reads a request; null if it asks for no evaluation.</summary>
    public static PromptReading? Of(ModelRequest request)
    {
        var prompt = string.Join('\n', request.Messages);
        var memo = MemoBlock().Match(prompt);
        var criteria = CriteriaOf(request.Schema ?? SchemaIn(prompt));
        return memo.Success && criteria.Count > 0 ? new(memo.Groups["memo"].Value, criteria) : null;
    }

    private static List<string> CriteriaOf(JsonElement? schema) =>
        schema is { } element && Protocols.Wire.Find(element, "properties", "criteria", "properties") is { } criteria
            ? [.. criteria.EnumerateObject().Select(property => property.Name)]
            : [];

    // A provider without structured output gets the schema in the prompt only: one line of JSON.
    private static JsonElement? SchemaIn(string prompt)
    {
        var line = prompt.Split('\n').FirstOrDefault(line => line.StartsWith("""{"type":"object""", StringComparison.Ordinal));
        return line is null ? null : JsonDocument.Parse(line).RootElement;
    }

    [GeneratedRegex(@"<<<MEMO (?<marker>[0-9a-f]+)>>>\n(?<memo>.*?)\n<<<END MEMO \k<marker>>>>", RegexOptions.Singleline)]
    private static partial Regex MemoBlock();
}

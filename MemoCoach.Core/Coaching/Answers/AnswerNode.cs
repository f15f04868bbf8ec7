using System.Text.Json;
using MemoCoach.Core.Llm;

namespace MemoCoach.Core.Coaching.Answers;

/// <summary>
/// A place in a model's answer that is read with its checks. What is wrong goes to a list, with the place, in words that help the model
/// to mend it; reading goes on, so that one repair round can mend everything.
/// </summary>
internal sealed class AnswerNode(JsonElement element, string path, ICollection<string> errors)
{
    /// <summary>Names of the object's properties.</summary>
    public IEnumerable<string> Names => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Name) : [];

    /// <summary>A property that must be there.</summary>
    public AnswerNode? Property(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report("must be an object");
            return null;
        }

        var isThere = element.TryGetProperty(name, out var value);
        var child = new AnswerNode(value, path.Length == 0 ? name : $"{path}.{name}", errors);
        if (!isThere)
        {
            child.Report("is missing");
        }

        return isThere ? child : null;
    }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<AnswerNode> Items(int most)
    {
        var error = element.ValueKind != JsonValueKind.Array ? "must be an array"
            : element.GetArrayLength() > most ? $"must have at most {most} items, has {element.GetArrayLength()}"
            : null;
        return Passes(error) ? [.. element.EnumerateArray().Select((item, index) => new AnswerNode(item, $"{path}[{index}]", errors))] : [];
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(int longest)
    {
        var text = element.ValueKind == JsonValueKind.String ? WellFormed()?.Trim() : null;
        var error = text is null ? "must be a string of whole Unicode characters"
            : text.Length == 0 ? "must not be empty"
            : text.Length > longest ? $"must have at most {longest} characters, has {text.Length}"
            : text.Any(AnswerText.IsStray) ? "must not have control characters"
            : null;
        return Passes(error) ? text : null;
    }

    /// <summary>A score, rounded to a step of 0.1.</summary>
    public decimal? Score()
    {
        var score = 0m;
        var error = element.ValueKind != JsonValueKind.Number ? "must be a number"
            : !element.TryGetDecimal(out score) || score is < 1 or > 5 ? "must be a number from 1.0 to 5.0"
            : null;
        return Passes(error) ? decimal.Round(score, 1, MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>Notes what is wrong here.</summary>
    public void Report(string error) => errors.Add($"{path}: {error}.");

    private string? WellFormed()
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair, written as an escape
        }
    }

    private bool Passes(string? error)
    {
        if (error is not null)
        {
            Report(error);
        }

        return error is null;
    }
}

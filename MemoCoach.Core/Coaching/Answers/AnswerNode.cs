using System.Globalization;
using System.Text.Json;

namespace MemoCoach.Core.Coaching.Answers;

/// <summary>
/// A place in a model's answer that is read with its checks. What is wrong goes to a list, with the place, in words that help the model
/// to mend it; reading goes on, so that one repair round can mend everything.
/// </summary>
internal sealed class AnswerNode(JsonElement element, string path, ICollection<string> errors)
{
    public string Path => path;

    /// <summary>Names of the object's properties.</summary>
    public IEnumerable<string> Names => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Name) : [];

    /// <summary>A property that must be there.</summary>
    public AnswerNode? Property(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong<AnswerNode>("must be an object");
        }

        var child = path.Length == 0 ? name : $"{path}.{name}";
        return element.TryGetProperty(name, out var value) ? new(value, child, errors) : At(child, "is missing");
    }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<AnswerNode> Items(int most)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return Wrong<IReadOnlyList<AnswerNode>>("must be an array") ?? [];
        }

        return element.GetArrayLength() <= most
            ? [.. element.EnumerateArray().Select((item, index) => new AnswerNode(item, $"{path}[{index}]", errors))]
            : Wrong<IReadOnlyList<AnswerNode>>($"must have at most {most} items, has {element.GetArrayLength()}") ?? [];
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(int longest)
    {
        if (element.ValueKind != JsonValueKind.String || WellFormed() is not { } text)
        {
            return Wrong<string>("must be a string of whole Unicode characters");
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 ? Wrong<string>("must not be empty")
            : trimmed.Length > longest ? Wrong<string>($"must have at most {longest} characters, has {trimmed.Length}")
            : trimmed.Any(IsStray) ? Wrong<string>("must not have control characters")
            : trimmed;
    }

    /// <summary>A score, rounded to a step of 0.1.</summary>
    public decimal? Score() =>
        element.ValueKind != JsonValueKind.Number ? Missing("must be a number")
        : element.TryGetDecimal(out var score) && score is >= 1 and <= 5 ? decimal.Round(score, 1, MidpointRounding.AwayFromZero)
        : Missing(string.Create(CultureInfo.InvariantCulture, $"must be a number from 1.0 to 5.0"));

    public void Report(string error) => errors.Add($"{path}: {error}.");

    // The database takes no U+0000, and no page shows the others.
    private static bool IsStray(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');

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

    private T? Wrong<T>(string error)
        where T : class
    {
        Report(error);
        return null;
    }

    private decimal? Missing(string error)
    {
        Report(error);
        return null;
    }

    private AnswerNode? At(string place, string error)
    {
        errors.Add($"{place}: {error}.");
        return null;
    }
}

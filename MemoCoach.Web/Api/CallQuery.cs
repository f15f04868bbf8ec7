using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace MemoCoach.Web.Api;

/// <summary>Which calls are looked for, as text: the API says what is no id and no status.</summary>
internal sealed record CallQuery(string? Provider, string? Model, string? Status, DateOnly? Day, string? Evaluation)
{
    /// <summary>A day as the API reads it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An address that asks for them; what is empty does not matter.</summary>
    public string Address(string path, Guid? before = null) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["provider"] = Said(Provider),
        ["model"] = Said(Model),
        ["status"] = Said(Status),
        ["day"] = Text(Day),
        ["evaluation"] = Said(Evaluation),
        ["before"] = before?.ToString(),
    });

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

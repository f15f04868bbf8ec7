using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MemoCoach.Web.Components.Common;

/// <summary>What the page calls something that the API names. A name that only a later version of the API knows stays as it is, in English.</summary>
public sealed partial class Term
{
    /// <summary>The sentence is <c>{Group}.{Name}</c>.</summary>
    [Parameter, EditorRequired]
    public required string Group { get; set; }

    /// <summary>The API's name.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The sentence alone, where no element can stand, as in an attribute.</summary>
    /// <param name="texts">The sentences.</param>
    /// <param name="group">As <see cref="Group"/>.</param>
    /// <param name="name">As <see cref="Name"/>.</param>
    /// <returns>The sentence; null if there is none.</returns>
    public static string? Say(IStringLocalizer texts, string group, string name) =>
        texts[$"{group}.{name}"] is { ResourceNotFound: false } text ? text.Value : null;
}

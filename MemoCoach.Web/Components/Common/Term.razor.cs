using Microsoft.AspNetCore.Components;

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
}

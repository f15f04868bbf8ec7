namespace MemoCoach.Web.Components.Admin;

/// <summary>A page for administrators, at <c>/admin/{key}</c> with <c>@@layout AdminLayout</c>.</summary>
/// <param name="Name">Its caption is the sentence <c>Admin.{Name}</c>, and what it is for <c>Admin.{Name}.About</c>.</param>
public sealed record AdminSection(string Name)
{
    /// <summary>All of them in the order of the menu. A page more is a line here, its component, and its two sentences in both languages.</summary>
    public static IReadOnlyList<AdminSection> All { get; } =
    [
        new("Queue"),
        new("Health"),
        new("Backups"),
        new("Errors"),
        new("Calls"),
        new("Costs"),
        new("Debug"),
        new("Accounts"),
        new("Sessions"),
        new("Audit"),
        new("Configuration"),
    ];

    /// <summary>Where the page is.</summary>
    public string Address => $"/admin/{Name.ToLowerInvariant()}";
}

using MemoCoach.Web.Components.Chat;
using MemoCoach.Web.Components.Debug;
using MemoCoach.Web.Components.Detail;
using MemoCoach.Web.Components.Feedback;
using MemoCoach.Web.Components.Help;
using MemoCoach.Web.Components.History;
using MemoCoach.Web.Components.Progress;
using MemoCoach.Web.Components.Writing;

namespace MemoCoach.Web.State;

/// <summary>A tab: its place in the bar, its address, and what it shows.</summary>
/// <param name="Name">In the address in lower case; its caption is the sentence <c>Tab.{Name}</c>.</param>
/// <param name="Panel">
/// A <see cref="Components.TabPanel"/> on the writer's page, whose heading has the id <c>{name}-heading</c>: it is rendered at its first
/// visit and then stays, so that switching loses nothing. <see langword="null"/> for a page of its own at <c>/{name}</c>.
/// </param>
public sealed record WorkspaceTab(string Name, Type? Panel)
{
    /// <summary>The memo is written and submitted.</summary>
    public static WorkspaceTab Write { get; } = new(nameof(Write), typeof(WriteTab));

    /// <summary>The evaluation as a whole, or how far it is.</summary>
    public static WorkspaceTab Feedback { get; } = new(nameof(Feedback), typeof(FeedbackTab));

    /// <summary>The memo with comments on its passages.</summary>
    public static WorkspaceTab Detail { get; } = new(nameof(Detail), typeof(DetailTab));

    /// <summary>The writer talks with the coach about the evaluation.</summary>
    public static WorkspaceTab Chat { get; } = new(nameof(Chat), typeof(ChatTab));

    /// <summary>How the evaluation came about, for administrators.</summary>
    public static WorkspaceTab Debug { get; } = new(nameof(Debug), typeof(DebugTab)) { IsForAdministrators = true };

    /// <summary>How the writer's scores move.</summary>
    public static WorkspaceTab Progress { get; } = new(nameof(Progress), typeof(ProgressTab));

    /// <summary>The writer's memos: to find, rename and delete them.</summary>
    public static WorkspaceTab History { get; } = new(nameof(History), typeof(HistoryTab));

    /// <summary>What memos are graded against, and how.</summary>
    public static WorkspaceTab Help { get; } = new(nameof(Help), typeof(HelpTab));

    /// <summary>What administrators do.</summary>
    public static WorkspaceTab Admin { get; } = new(nameof(Admin), null);

    /// <summary>The bar from left to right. A tab more is a line here, its component, and its caption in both languages.</summary>
    public static IReadOnlyList<WorkspaceTab> All { get; } =
    [
        Write,
        Feedback,
        Detail,
        Chat,
        Progress,
        History,
        Help,
        Debug,
        Admin,
    ];

    /// <summary>The name as it stands in addresses and in ids of elements.</summary>
    public string Key => Name.ToLowerInvariant();

    /// <summary>Whether the bar offers it to signed-in administrators alone.</summary>
    public bool IsForAdministrators { get; private init; }

    /// <summary>Whether it is a page of its own instead of a part of the writer's page.</summary>
    public bool IsPage => Panel is null;

    /// <summary>The tab that an address names.</summary>
    /// <param name="key">A <see cref="Key"/> in any case.</param>
    /// <returns>The tab, or <see cref="Write"/> where the name is none.</returns>
    public static WorkspaceTab Find(string? key) => All.FirstOrDefault(tab => string.Equals(tab.Name, key, StringComparison.OrdinalIgnoreCase)) ?? Write;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

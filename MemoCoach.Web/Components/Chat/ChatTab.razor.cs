namespace MemoCoach.Web.Components.Chat;

/// <summary>The tab in which the writer talks with the coach.</summary>
public sealed partial class ChatTab;

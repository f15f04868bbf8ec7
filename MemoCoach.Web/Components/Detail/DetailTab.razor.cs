namespace MemoCoach.Web.Components.Detail;

/// <summary>The tab that shows the memo with its comments.</summary>
public sealed partial class DetailTab;

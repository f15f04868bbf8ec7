namespace MemoCoach.Web.State;

/// <summary>The parts of the page; one is in sight.</summary>
public enum WorkspaceTab
{
    /// <summary>The memo is written and submitted.</summary>
    Write,

    /// <summary>The evaluation as a whole, or how far it is.</summary>
    Feedback,

    /// <summary>The memo with comments on its passages.</summary>
    Detail,
}

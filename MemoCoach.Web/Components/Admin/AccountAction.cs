namespace MemoCoach.Web.Components.Admin;

/// <summary>What administrators do to an account.</summary>
public enum AccountAction
{
    /// <summary>It may administer.</summary>
    Promote,

    /// <summary>It may no longer administer.</summary>
    Demote,

    /// <summary>It can no longer sign in.</summary>
    Disable,

    /// <summary>It can sign in again.</summary>
    Enable,

    /// <summary>Its password is taken away, and a one-time link made.</summary>
    Reset,

    /// <summary>Its sessions end.</summary>
    Revoke,
}

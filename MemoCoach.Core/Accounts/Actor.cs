namespace MemoCoach.Core.Accounts;

/// <summary>Who does something that the audit log remembers.</summary>
/// <param name="Id">The account; <see langword="null"/> for the product itself.</param>
/// <param name="Name">Its name.</param>
public sealed record Actor(Guid? Id, string Name)
{
    /// <summary>The product itself, at the operator's command line or at its start.</summary>
    public static Actor Product { get; } = new(null, "memocoach");
}

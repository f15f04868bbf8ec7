using MemoCoach.Contracts.Admin;

namespace MemoCoach.Web.Components.Admin;

/// <summary>What administrators did, newest first.</summary>
public sealed partial class AuditPage
{
    private readonly List<AuditLine> lines = [];
    private Guid? next;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private static string IdOf(AuditLine line) => $"line-{line.Id}";

    /// <summary>Of a change of the configuration the detail is the reason that an administrator typed, in whatever language; all others are the API's.</summary>
    private static bool HoldsReason(AuditLine line) => line.Action == "configuration.saved";

    private Task LoadAsync() => TryOnceAsync(async cancellationToken =>
    {
        var page = await Admin.ListAuditAsync(next, cancellationToken);
        lines.AddRange(page.Items);
        Focus.Regain([.. page.Items.Take(1).Select(IdOf)]);
        next = page.Next;
    });
}

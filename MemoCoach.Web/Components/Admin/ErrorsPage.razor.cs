using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>What failed, grouped by why; or what is recorded of the trace that the address names.</summary>
public sealed partial class ErrorsPage
{
    private ErrorReport? report;
    private TraceView? found;

    [SupplyParameterFromQuery]
    private string? Trace { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    /// <summary>Where what a code means is said: of all but model calls as writers were told it.</summary>
    private static string GroupOf(FailureGroup group) => group.Source == FailureSource.Call ? "Calls.Failure" : "Problem";

    private void Search() => Navigation.NavigateTo(string.IsNullOrWhiteSpace(Trace) ? "/admin/errors" : $"/admin/errors?trace={Uri.EscapeDataString(Trace.Trim())}");

    private Task LoadAsync() => TryAsync(async cancellationToken =>
    {
        (report, found) = (null, null);
        if (string.IsNullOrWhiteSpace(Trace))
        {
            report = await Admin.ListErrorsAsync(cancellationToken);
        }
        else
        {
            found = await Admin.FindTraceAsync(Trace.Trim(), cancellationToken);
        }
    });
}

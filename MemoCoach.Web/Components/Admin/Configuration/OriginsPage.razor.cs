using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>Every effective value and where it comes from.</summary>
public sealed partial class OriginsPage
{
    private IReadOnlyList<ConfigurationValue> values = [];
    private string filter = "";

    [Inject]
    private ConfigurationClient Client { get; set; } = default!;

    private List<ConfigurationValue> Found => [.. values.Where(value =>
        $"{value.Key} {Shown(value)} {value.Place} {T[$"Origins.Layer.{value.Layer}"].Value}".Contains(filter.Trim(), StringComparison.CurrentCultureIgnoreCase))];

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    /// <summary>Of a secret the API says only whether it is set.</summary>
    private string Shown(ConfigurationValue value) => value.Value switch
    {
        "set" => T["Origins.Set"],
        "not set" => T["Origins.NotSet"],
        var other => other,
    };

    private Task LoadAsync() => TryAsync(async cancellationToken => values = (await Client.GetOriginsAsync(cancellationToken)).Values);
}

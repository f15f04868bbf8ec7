using MemoCoach.Contracts.Admin;

namespace MemoCoach.Web.Components.Admin;

/// <summary>Everybody's sessions, those used last first.</summary>
public sealed partial class SessionsPage
{
    private readonly List<SessionLine> sessions = [];
    private string? next;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private static string IdOf(SessionLine session) => $"session-{session.Id}";

    private string Whose(SessionLine session) => session.UserName ?? T["Costs.Anonymous", AdminText.Short(session.WriterId)];

    private Task ReloadAsync() => TryOnceAsync(cancellationToken =>
    {
        next = null;
        sessions.Clear();
        return ReadAsync(cancellationToken);
    });

    private Task LoadAsync() => TryOnceAsync(ReadAsync);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var page = await Admin.ListSessionsAsync(next, cancellationToken);
        sessions.AddRange(page.Items);
        Focus.Regain([.. page.Items.Take(1).Select(IdOf)]);
        next = page.Next;
    }

    private Task EndAsync(SessionLine session) => TryAsync(async cancellationToken =>
    {
        await Admin.EndSessionAsync(session.Id, cancellationToken);
        var place = sessions.IndexOf(session);
        sessions.RemoveAt(place);
        Focus.Regain([.. sessions.Skip(Math.Min(place, sessions.Count - 1)).Take(1).Select(IdOf)]);
    });
}

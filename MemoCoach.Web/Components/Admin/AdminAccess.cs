using MemoCoach.Contracts.Accounts;
using MemoCoach.Web.Api;
using MemoCoach.Web.Sessions;

namespace MemoCoach.Web.Components.Admin;

/// <summary>Whether whoever looks at the page is an administrator. It only decides what is shown: the API checks every call.</summary>
internal sealed class AdminAccess(AdminClient client, WriterSession session)
{
    private CurrentAccount? account;

    /// <summary>Asks the API once for each circuit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The account; without a name nobody has signed in.</returns>
    public async Task<CurrentAccount> FindAsync(CancellationToken cancellationToken) =>
        account ??= await session.IsSignedInAsync() ? await client.GetMeAsync(cancellationToken) : new CurrentAccount(null, null, false);
}

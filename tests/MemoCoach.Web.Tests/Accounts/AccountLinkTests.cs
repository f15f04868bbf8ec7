using Bunit.TestDoubles;
using MemoCoach.Web.Components.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Web.Tests.Accounts;

public sealed class AccountLinkTests : WebContext
{
    [Fact]
    public void SigningInLeadsBackToWhereOneIsByThen()
    {
        var link = Render<AccountLink>();

        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/?tab=help");

        Assert.Contains("tab%3Dhelp", link.Find("a").GetAttribute("href"), StringComparison.Ordinal);
    }
}

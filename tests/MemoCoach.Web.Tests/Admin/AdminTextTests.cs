using System.Globalization;
using MemoCoach.Web.Components.Admin;
using MemoCoach.Web.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace MemoCoach.Web.Tests.Admin;

public sealed class AdminTextTests : WebContext
{
    [Theory]
    [InlineData("en", "0.12", "US$0.12")]
    [InlineData("es", "0.000125", "0,000125 US$")]
    [InlineData("en", "1234.5", "US$1,234.50")]
    public void MoneyIsWrittenAsOnTheWritersPages(string language, string dollars, string written)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(written, AdminText.Money(Services.GetRequiredService<IStringLocalizer<Texts>>(), decimal.Parse(dollars, CultureInfo.InvariantCulture)));
    }
}

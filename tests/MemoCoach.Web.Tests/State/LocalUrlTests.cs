namespace MemoCoach.Web.Tests.State;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?tab=detail&evaluation=1")]
    public void GoesBackToAPlaceOnThisSite(string address) => Assert.Equal(address, LocalUrl.OrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("/ñ")]
    public void GoesHomeInsteadOfElsewhere(string? address) => Assert.Equal("/", LocalUrl.OrHome(address));
}

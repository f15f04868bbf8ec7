using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData("cache", "CACHE")]
    [InlineData("my-cache", "MY_CACHE")]
    [InlineData("2nd", "_2ND")]
    public void NamesVariablesAsAspireDoes(string resource, string prefix) => Assert.Equal(prefix, VariableName.Prefix(resource));

    [Fact]
    public void TwoResourcesOfOneNameAreRefused()
    {
        var builder = DistributedApplication.CreateBuilder([]);
        builder.AddRedis("cache");
        Assert.Throws<DistributedApplicationException>(() => builder.AddProbe("Cache"));
    }

    [Fact]
    public void ASecretIsNotPublishedAsDefault()
    {
        var builder = DistributedApplication.CreateBuilder([]);
        Assert.Throws<ArgumentException>(() => builder.AddParameter("key", () => "secret", publishValueAsDefault: true, secret: true));
    }

    [Theory]
    [InlineData("--Parameters:api-key=given", "given")]
    [InlineData("--Parameters:api_key=given", "given")]
    public void AParameterIsReadUnderItsNameOrTheNameThatAShellTakes(string setting, string value) =>
        Assert.Equal(value, DistributedApplication.CreateBuilder([setting]).AddParameter("api-key", secret: true).Resource.Value);

    [Fact]
    public void AMissingParameterSaysHowToSetIt()
    {
        var parameter = DistributedApplication.CreateBuilder([]).AddParameter("api-key", secret: true).Resource;
        var failure = Assert.Throws<DistributedApplicationException>(() => parameter.Value);
        Assert.Contains("Parameters__api_key", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AGeneratedValueKeepsToItsRecipe()
    {
        var value = new GenerateParameterDefault { MinLength = 40, Special = false, Upper = false, Lower = false }.GetDefaultValue();
        Assert.Equal(40, value.Length);
        Assert.All(value, c => Assert.True(char.IsAsciiDigit(c)));
    }
}

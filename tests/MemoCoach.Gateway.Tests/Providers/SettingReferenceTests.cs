using MemoCoach.Core.Llm.Settings;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Gateway.Tests.Providers;

public sealed class SettingReferenceTests
{
    private static readonly IConfiguration Environment = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["SET"] = " value ", ["EMPTY"] = " " })
        .Build();

    [Theory]
    [InlineData("literal", "literal")]
    [InlineData("env:SET", "value")]
    [InlineData("env:SET,default", "value")]
    [InlineData("env:EMPTY,default", "default")]
    [InlineData("env:ABSENT, default", "default")]
    [InlineData("env:ABSENT,a,b", "a,b")]
    [InlineData("env:EMPTY", null)]
    [InlineData("env:ABSENT", null)]
    public void HasItsVariablesValueOrItsDefault(string setting, string? expected) =>
        Assert.Equal(expected, SettingReference.Parse(setting).Resolve(Environment));

    [Theory]
    [InlineData("env:")]
    [InlineData("env:,default")]
    public void MustNameItsVariable(string setting) => Assert.Throws<FormatException>(() => SettingReference.Parse(setting));
}

namespace MemoCoach.Architecture.Tests;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("AppHost", "Contracts", "LocalRunner")]
    [InlineData("LocalRunner")]
    [InlineData("ServiceDefaults")]
    [InlineData("Contracts")]
    [InlineData("Core", "Contracts")]
    [InlineData("Api", "Contracts", "Core", "ServiceDefaults")]
    [InlineData("Worker", "Core", "ServiceDefaults")]
    [InlineData("Web", "Contracts", "ServiceDefaults")]
    [InlineData("Ops", "Core", "ServiceDefaults")]
    public void AProjectUsesOnlyWhatItMay(string project, params string[] allowed) =>
        Assert.Empty(ProjectFile.Of(project).Uses.Except(allowed));

    [Fact]
    public void EveryProductProjectHasItsRule()
    {
        var ruled = typeof(ReferenceTests).GetMethod(nameof(AProjectUsesOnlyWhatItMay))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);
        var projects = Directory.EnumerateDirectories(SourceTree.Root, "MemoCoach.*").Select(folder => Path.GetFileName(folder)["MemoCoach.".Length..]);
        Assert.Equal(projects.Order(), ruled.Order());
    }

    [Fact]
    public void ContractsNeedNoPackage() => Assert.Empty(ProjectFile.Of("Contracts").Packages);

    [Fact]
    public void TheDefaultBuildNamesNothingOfAspire()
    {
        string[] patterns = ["*.csproj", "*.props", "*.targets"];
        var named = patterns.SelectMany(SourceTree.Files)
            .Select(path => new ProjectFile(path))
            .SelectMany(file => file.UnconditionalAspire.Select(name => $"{file.Shown}: {name}"));
        Assert.Empty(named);
    }
}

using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Configuration.Tests;

/// <summary>The schemas that editors use agree with the validator wherever a schema can say it.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Documents => [.. Samples.Validator.FileNames];

    public static TheoryData<Mistake> VisibleMistakes => [.. Mistakes.All.Where(mistake => mistake.SchemaSees)];

    public static TheoryData<Mistake> InvisibleMistakes => [.. Mistakes.All.Where(mistake => !mistake.SchemaSees)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task AcceptsAValidDocument(string fileName) => Assert.Empty(await Schemas.ErrorsOf(fileName, Samples.Of(fileName).Text));

    [Theory]
    [MemberData(nameof(VisibleMistakes))]
    public async Task RefusesWhatTheValidatorRefuses(Mistake mistake) => Assert.NotEmpty(await Schemas.ErrorsOf(mistake.File, mistake.BrokenText));

    [Theory]
    [MemberData(nameof(InvisibleMistakes))]
    public async Task LeavesOnlyToTheValidatorWhatASchemaCannotSay(Mistake mistake) => Assert.Empty(await Schemas.ErrorsOf(mistake.File, mistake.BrokenText));

    [Fact]
    public async Task ShipsOnlyDocumentsThatNameAndKeepTheirSchema()
    {
        var shipped = Directory.GetFiles(Samples.ShippedFolder, "*.yaml").Select(file => new ConfigurationText(file, File.ReadAllText(file))).ToList();

        Assert.Contains(shipped, text => text.FileName == "frameworks.yaml");
        foreach (var document in shipped)
        {
            Assert.Contains($"# yaml-language-server: $schema=schema/{Path.ChangeExtension(document.FileName, "schema.json")}", document.Text, StringComparison.Ordinal);
            Assert.Empty(await Schemas.ErrorsOf(document.FileName, document.Text));
        }
    }

    [Fact]
    public void ShipsOnlyDocumentsThatTheValidatorAccepts() =>
        Assert.Empty(new ConfigurationFolder(Samples.ShippedFolder).Load(new(OfflineSignals.Names), "Production").Problems);
}

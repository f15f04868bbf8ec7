using System.Text.Json;
using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace MemoCoach.Configuration.Tests;

/// <summary>The schemas that editors use agree with the validator wherever a schema can say it.</summary>
public sealed partial class SchemaTests
{
    public static TheoryData<string> Documents => [.. Samples.Validator.FileNames];

    public static TheoryData<Mistake> VisibleMistakes => [.. Mistakes.All.Where(mistake => mistake.SchemaSees)];

    public static TheoryData<Mistake> InvisibleMistakes => [.. Mistakes.All.Where(mistake => !mistake.SchemaSees)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task AcceptsAValidDocument(string fileName) => Assert.Empty(await ErrorsOf(fileName, Samples.Of(fileName).Text));

    [Theory]
    [MemberData(nameof(VisibleMistakes))]
    public async Task RefusesWhatTheValidatorRefuses(Mistake mistake) => Assert.NotEmpty(await ErrorsOf(mistake.File, mistake.BrokenText));

    [Theory]
    [MemberData(nameof(InvisibleMistakes))]
    public async Task LeavesOnlyToTheValidatorWhatASchemaCannotSay(Mistake mistake) => Assert.Empty(await ErrorsOf(mistake.File, mistake.BrokenText));

    [Fact]
    public async Task ShipsOnlyDocumentsThatNameAndKeepTheirSchema()
    {
        var shipped = Directory.GetFiles(Samples.ShippedFolder, "*.yaml").Select(file => new ConfigurationText(file, File.ReadAllText(file))).ToList();

        Assert.Contains(shipped, text => text.FileName == "frameworks.yaml");
        foreach (var document in shipped)
        {
            Assert.Contains($"# yaml-language-server: $schema=schema/{Path.ChangeExtension(document.FileName, "schema.json")}", document.Text, StringComparison.Ordinal);
            Assert.Empty(await ErrorsOf(document.FileName, document.Text));
        }
    }

    [Fact]
    public void ShipsOnlyDocumentsThatTheValidatorAccepts()
    {
        var shipped = Directory.GetFiles(Samples.ShippedFolder, "*.yaml").Select(file => new ConfigurationText(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        // Which signals there are is the offline coach's matter and tested with it.
        var signals = shipped.SelectMany(text => SignalName().Matches(text.Text)).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Empty(new ConfigurationValidator(signals).Check(shipped));
    }

    [GeneratedRegex(@"\bsignal: *([a-zA-Z-]+)")]
    private static partial Regex SignalName();

    private static async Task<IEnumerable<object>> ErrorsOf(string fileName, string yaml)
    {
        var path = Path.Combine(Samples.ShippedFolder, "schema", Path.ChangeExtension(fileName, "schema.json"));
        var schema = await JsonSchema.FromFileAsync(path);
        return schema.Validate(ToJson(yaml));
    }

    private static string ToJson(string yaml) => JsonSerializer.Serialize(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object?>(yaml));
}

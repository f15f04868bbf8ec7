using System.Text.Json;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace MemoCoach.Configuration.Tests;

/// <summary>Judges documents by the schemas that ship, as an editor does.</summary>
internal static class Schemas
{
    internal static async Task<IEnumerable<object>> ErrorsOf(string fileName, string yaml)
    {
        var path = Path.Combine(Samples.ShippedFolder, "schema", Path.ChangeExtension(fileName, "schema.json"));
        var schema = await JsonSchema.FromFileAsync(path);
        return schema.Validate(ToJson(yaml));
    }

    private static string ToJson(string yaml) => JsonSerializer.Serialize(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object?>(yaml));
}

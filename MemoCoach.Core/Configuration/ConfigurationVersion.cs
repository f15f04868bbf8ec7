using System.Security.Cryptography;
using System.Text.Json;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration;

/// <summary>Names a configuration by its content. Comments, quoting and the split into layers do not count, so that tidying a file makes no new version.</summary>
internal static class ConfigurationVersion
{
    /// <summary>SHA-256 over the merged documents written as JSON, lower-case hexadecimal.</summary>
    internal static string Of(IEnumerable<ConfigNode> documents)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartArray();
            foreach (var document in documents)
            {
                Write(json, document);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    private static void Write(Utf8JsonWriter json, ConfigNode node)
    {
        switch (node)
        {
            case ConfigMapping:
                json.WriteStartObject();
                foreach (var entry in node.Entries)
                {
                    json.WritePropertyName(entry.Name);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case ConfigSequence:
                json.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case ConfigScalar scalar when ScalarForms.IsNull(scalar):
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(node.Text);
                break;
        }
    }
}

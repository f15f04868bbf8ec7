using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration;

/// <summary>Names a configuration by its content. Comments, quoting and the split into layers do not count, so that tidying a file makes no new version.</summary>
internal static class ConfigurationHash
{
    /// <summary>SHA-256 over the merged documents written as JSON, lower-case hexadecimal.</summary>
    internal static string Of(IReadOnlyDictionary<string, ConfigNode> documents)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartArray();
            foreach (var document in documents.OrderBy(document => document.Key, StringComparer.Ordinal))
            {
                Write(json, document.Value);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    /// <summary>SHA-256 of a text as it stands, lower-case hexadecimal.</summary>
    internal static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

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

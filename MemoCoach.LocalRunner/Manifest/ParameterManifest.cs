using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Manifest;

internal static class ParameterManifest
{
    private const int PasswordLength = 22;

    public static JsonObject Entry(string name, bool secret, ParameterDefault? published)
    {
        var input = new JsonObject { ["type"] = "string" };
        if (secret)
        {
            input["secret"] = true;
        }

        if (published is not null)
        {
            input["default"] = published.ToManifest();
        }

        return new JsonObject
        {
            ["type"] = "parameter.v0",
            ["value"] = $"{{{name}.inputs.value}}",
            ["inputs"] = new JsonObject { ["value"] = input },
        };
    }

    /// <summary>The password that a store makes for itself, and its form for use inside a URI.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Password(string store, bool special, bool inUri)
    {
        var name = $"{store}-password";
        yield return new(name, Entry(name, secret: true, new GenerateParameterDefault { MinLength = PasswordLength, Special = special }));
        if (inUri)
        {
            yield return new($"{name}-uri-encoded", new JsonObject { ["type"] = "annotated.string", ["value"] = $"{{{name}.value}}", ["filter"] = "uri" });
        }
    }
}

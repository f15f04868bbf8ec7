using System.Text.Json;
using System.Text.RegularExpressions;

namespace MemoCoach.Security.Tests.Access;

/// <summary>An operation as the API's own document describes it, so that a new one is walked too.</summary>
internal sealed partial record Operation(HttpMethod Method, string Path, string? ContentType, IReadOnlyDictionary<string, string> ParameterFormats)
{
    /// <summary>For everybody, with or without a session.</summary>
    private static readonly string[] s_open =
        ["POST /api/v1/sessions", "POST /api/v1/auth/login", "POST /api/v1/auth/link", "GET /api/v1/auth/me",
            "GET /api/v1/auth/openid", "POST /api/v1/auth/openid/start", "POST /api/v1/auth/openid/finish"];

    /// <summary>For whoever has signed in.</summary>
    private static readonly string[] s_accounts = ["POST /api/v1/auth/password", "POST /api/v1/auth/claim"];

    public string Name => $"{Method} {Path}";

    /// <summary>An operation that is not listed above needs a session, and under <c>/admin</c> an administrator's.</summary>
    public Access Access => Name switch
    {
        _ when Path.StartsWith("/api/v1/admin/", StringComparison.Ordinal) => Access.Administrator,
        _ when s_open.Contains(Name) => Access.Everybody,
        _ when s_accounts.Contains(Name) => Access.Account,
        _ => Access.Writer,
    };

    /// <summary>Whether it is about one writer's own thing.</summary>
    public bool IsOwned => Access == Access.Writer && Path.Contains('{', StringComparison.Ordinal);

    public static async Task<IReadOnlyList<Operation>> AllAsync(HttpClient visitor)
    {
        using var document = JsonDocument.Parse(await visitor.GetStringAsync("/openapi/v1.json"));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => Read(path.Name, verb)))];
    }

    /// <summary>A request whose ids are those given, or made up.</summary>
    public HttpRequestMessage Request(IReadOnlyDictionary<string, Guid> ids) => new(Method, Parameter().Replace(Path, match => Value(match.Groups[1].Value, ids)))
    {
        Content = ContentType switch
        {
            null => null,
            _ when ContentType.EndsWith("json", StringComparison.Ordinal) => new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
            _ => new ByteArrayContent([1]) { Headers = { ContentType = new(ContentType) } },
        },
    };

    private static Operation Read(string path, JsonProperty verb)
    {
        var contentType = verb.Value.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First().Name : null;
        var parameters = verb.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray() : [];
        return new Operation(new HttpMethod(verb.Name.ToUpperInvariant()), path, contentType, parameters.Where(IsInPath).ToDictionary(Name, Format));

        static bool IsInPath(JsonElement parameter) => parameter.GetProperty("in").ValueEquals("path");

        static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

        static string Format(JsonElement parameter) =>
            parameter.GetProperty("schema") is var schema && schema.TryGetProperty("format", out var format) ? format.GetString()! : schema.GetProperty("type").ToString();
    }

    /// <summary>An id belongs to what stands before it: <c>/evaluations/{id}</c>.</summary>
    private string Value(string name, IReadOnlyDictionary<string, Guid> ids)
    {
        var owner = Path[..Path.IndexOf($"/{{{name}}}", StringComparison.Ordinal)].Split('/')[^1];
        return ParameterFormats[name] switch
        {
            "uuid" => (ids.TryGetValue(owner, out var id) ? id : Guid.CreateVersion7()).ToString(),
            "int32" or "int64" => "1",
            _ => "limits",
        };
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}

/// <summary>Who may use an operation.</summary>
internal enum Access
{
    Everybody,
    Writer,
    Account,
    Administrator,
}

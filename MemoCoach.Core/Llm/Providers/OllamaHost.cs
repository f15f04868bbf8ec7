using System.Globalization;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// Reads <c>OLLAMA_HOST</c> as Ollama does (https://github.com/ollama/ollama/blob/main/envconfig/config.go, <c>Host</c>):
/// the scheme, the port and even the host may be missing.
/// </summary>
internal static class OllamaHost
{
    private const int DefaultPort = 11434;

    public static string ToUrl(string value)
    {
        var text = value.Trim().Trim('"', '\'');
        var (scheme, rest, port) = text.Split("://", 2) switch
        {
            ["http", var after] => ("http", after, 80),
            ["https", var after] => ("https", after, 443),
            [var other, var after] => (other, after, DefaultPort),
            var whole => ("http", whole[0], DefaultPort),
        };
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (authority, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[slash..].TrimEnd('/'));
        return $"{scheme}://{HostAndPort(authority, port)}{path}/";
    }

    private static string HostAndPort(string authority, int defaultPort)
    {
        var colon = authority.LastIndexOf(':');
        var isBareIPv6 = authority.Count(c => c == ':') > 1 && !authority.StartsWith('[');
        var hasPort = colon > authority.LastIndexOf(']') && !isBareIPv6;
        var host = hasPort ? authority[..colon] : isBareIPv6 ? $"[{authority}]" : authority;
        var isPort = ushort.TryParse(hasPort ? authority[(colon + 1)..] : "", NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        return $"{Reachable(host)}:{(isPort ? port : defaultPort)}";
    }

    // The addresses a server listens on everywhere are none that a client can call.
    private static string Reachable(string host) => host switch
    {
        "" or "0.0.0.0" => "127.0.0.1",
        "[::]" => "[::1]",
        _ => host,
    };
}

using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;

namespace MemoCoach.Web.Tests.Hosting;

/// <summary>What the page asks until the server is back, before it reloads.</summary>
public sealed partial class ReconnectTests : IDisposable
{
    private static readonly string s_web = typeof(ReconnectTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "WebProject").Value!;

    private static readonly string s_asked = AskedAddress().Match(File.ReadAllText(Path.Combine(s_web, "wwwroot/js/start.js"))).Groups[1].Value;
    private readonly WebApplication web = new(new FakeApi());

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task WhatIsAskedIsThere()
    {
        using var answer = await web.Browser().GetAsync(s_asked);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void WhatIsAskedIsNotShutOffByTheProxy()
    {
        var proxy = File.ReadAllText(Path.Combine(s_web, "../deploy/compose/Caddyfile"));
        var shut = ShutPaths().Match(proxy).Groups[1].Value.Split(' ');

        Assert.NotEqual([""], shut);
        Assert.DoesNotContain(shut, path => path.EndsWith('*') ? s_asked.StartsWith(path[..^1], StringComparison.Ordinal) : s_asked == path);
    }

    [GeneratedRegex(@"fetch\('([^']+)'")]
    private static partial Regex AskedAddress();

    [GeneratedRegex(@"@inside path (.+)")]
    private static partial Regex ShutPaths();
}

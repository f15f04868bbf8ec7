using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Switching;

/// <summary>Needs Caddy.</summary>
internal sealed class NeedsProxyAttribute() : NeedsServerAttribute(File.Exists(Site.Proxy) ? null : $"{Site.Proxy} is missing. Install it: apt-get install caddy.");

using MemoCoach.TestServers;

namespace MemoCoach.Deployment.Tests.Observability;

/// <summary>Needs a <see cref="PrometheusServer"/>.</summary>
internal sealed class NeedsPrometheusAttribute() : NeedsServerAttribute(
    File.Exists(PrometheusServer.Program) ? null : $"{PrometheusServer.Program} is missing. Install it: apt-get install prometheus.");

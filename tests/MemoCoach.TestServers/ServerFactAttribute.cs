using Xunit;
using Xunit.Sdk;

namespace MemoCoach.TestServers;

/// <summary>A test that is skipped when what its class or method needs, see <see cref="NeedsServerAttribute"/>, is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("MemoCoach.TestServers.ServerFactDiscoverer", "MemoCoach.TestServers")]
public sealed class ServerFactAttribute : FactAttribute;

using Xunit.Abstractions;
using Xunit.Sdk;

namespace MemoCoach.TestServers;

/// <summary>xunit 2 makes it by its name. A fact's own attribute cannot see of which class an inherited test is; a test case can.</summary>
public sealed class ServerFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ServerTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

using Xunit.Abstractions;
using Xunit.Sdk;

namespace MemoCoach.TestServers;

internal sealed class ServerTestCase : XunitTestCase
{
    [Obsolete("Only for deserialization.", error: true)]
    public ServerTestCase()
    {
    }

    public ServerTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod method)
        : base(diagnostics, display, displayOptions, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => TestMethod.TestClass.Class
        .GetCustomAttributes(typeof(NeedsServerAttribute))
        .Concat(TestMethod.Method.GetCustomAttributes(typeof(NeedsServerAttribute)))
        .Select(needs => needs.GetNamedArgument<string?>(nameof(NeedsServerAttribute.SkipReason)))
        .FirstOrDefault(reason => reason is not null) ?? base.GetSkipReason(factAttribute);
}

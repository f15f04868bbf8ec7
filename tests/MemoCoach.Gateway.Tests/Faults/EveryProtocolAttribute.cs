using System.Reflection;
using MemoCoach.Core.Llm;
using Xunit.Sdk;

namespace MemoCoach.Gateway.Tests.Faults;

/// <summary>Runs a theory for each protocol, and for each of the values given.</summary>
internal sealed class EveryProtocolAttribute(params object[] values) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from protocol in Enum.GetValues<LlmProtocol>()
        from value in values.Length == 0 ? [null!] : values
        select value is null ? new object[] { protocol } : [protocol, value];
}

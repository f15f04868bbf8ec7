using System.Text;

namespace MemoCoach.EndToEnd.Tests.Traces;

/// <summary>A span as the collector gets it (opentelemetry-proto, trace/v1/trace.proto).</summary>
/// <param name="Service">Which service sent it.</param>
/// <param name="Trace">Id of its trace.</param>
/// <param name="Id">Its id.</param>
/// <param name="Parent">Id of the span that it is part of; empty at the top.</param>
/// <param name="Name">What it was.</param>
internal sealed record ReceivedSpan(string Service, string Trace, string Id, string Parent, string Name)
{
    /// <summary>Reads an ExportTraceServiceRequest.</summary>
    public static IEnumerable<ReceivedSpan> Read(ReadOnlyMemory<byte> request) =>
        from resourceSpans in ProtobufFields.Read(request)[1]
        let parts = ProtobufFields.Read(resourceSpans)
        let service = ServiceName(parts[1].Single())
        from scopeSpans in parts[2]
        from span in ProtobufFields.Read(scopeSpans)[2]
        let fields = ProtobufFields.Read(span)
        select new ReceivedSpan(service, Hex(fields[1]), Hex(fields[2]), Hex(fields[4]), Text(fields[5].Single()));

    private static string ServiceName(ReadOnlyMemory<byte> resource) =>
        (from attribute in ProtobufFields.Read(resource)[1]
         let pair = ProtobufFields.Read(attribute)
         where Text(pair[1].Single()) == "service.name"
         select Text(ProtobufFields.Read(pair[2].Single())[1].Single())).Single();

    private static string Hex(IEnumerable<ReadOnlyMemory<byte>> id) => string.Concat(id.Select(bytes => Convert.ToHexStringLower(bytes.Span)));

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}

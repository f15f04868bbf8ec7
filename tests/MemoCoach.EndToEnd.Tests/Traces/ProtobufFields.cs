namespace MemoCoach.EndToEnd.Tests.Traces;

/// <summary>The fields of one protobuf message, enough to read OTLP (https://protobuf.dev/programming-guides/encoding).</summary>
internal static class ProtobufFields
{
    private const int VarintType = 0;
    private const int Fixed64Type = 1;
    private const int BytesType = 2;
    private const int Fixed32Type = 5;

    /// <summary>The fields that hold bytes, text or a message, by number; numbers are passed over.</summary>
    public static ILookup<int, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int Number, ReadOnlyMemory<byte> Content)>();
        while (!message.IsEmpty)
        {
            var tag = Varint(ref message);
            var length = (int)(tag & 7) switch
            {
                VarintType => Skip(ref message),
                Fixed64Type => sizeof(ulong),
                BytesType => (int)Varint(ref message),
                Fixed32Type => sizeof(uint),
                var type => throw new InvalidDataException($"Wire type {type} is not used by OTLP."),
            };
            if ((tag & 7) == BytesType)
            {
                fields.Add(((int)(tag >> 3), message[..length]));
            }

            message = message[length..];
        }

        return fields.ToLookup(field => field.Number, field => field.Content);
    }

    private static int Skip(ref ReadOnlyMemory<byte> message)
    {
        Varint(ref message);
        return 0;
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message.Span[0];
            message = message[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}

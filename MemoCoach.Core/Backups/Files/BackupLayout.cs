using System.Buffers.Binary;

namespace MemoCoach.Core.Backups.Files;

/// <summary>
/// The bytes of a backup file: the magic with the format's number; the header's length (32 bits, little-endian) and JSON; frames, each with its
/// length, whose highest bit marks the last one; SHA-256 of everything before. The frames' content is a gzip stream of JSON lines.
/// An encrypted frame is AES-256-GCM: ciphertext and tag, the frame's number as nonce, the header and the mark of the last frame authenticated.
/// </summary>
internal static class BackupLayout
{
    public const int FrameBytes = 64 * 1024;
    public const int TagBytes = 16;
    public const int NonceBytes = 12;
    public const int SealBytes = 32;
    public const int LengthBytes = 4;
    public const int MostHeaderBytes = 64 * 1024;
    public const uint LastFrame = 0x8000_0000;

    public static ReadOnlySpan<byte> Magic => "MEMOBAK1"u8;

    /// <summary>The magic without the format's number.</summary>
    public static ReadOnlySpan<byte> Family => Magic[..^1];

    public static byte[] Nonce(long frame)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, frame);
        return nonce;
    }

    public static byte[] Authenticated(ReadOnlySpan<byte> header, bool last) => [.. header, last ? (byte)1 : (byte)0];
}

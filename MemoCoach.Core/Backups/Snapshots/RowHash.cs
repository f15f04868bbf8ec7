using System.Buffers;
using System.Security.Cryptography;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>
/// Counts and hashes the rows of a table. The rows' hashes are combined by exclusive or, since the databases sort differently;
/// rows are distinct, each has its key, so that none can cancel another.
/// </summary>
internal sealed class RowHash
{
    private readonly byte[] _combined = new byte[SHA256.HashSizeInBytes];
    private long _rows;

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        for (var index = 0; index < _combined.Length; index++)
        {
            _combined[index] ^= hash[index];
        }

        _rows++;
    }

    public void Add(ReadOnlySequence<byte> row) => Add(row.IsSingleSegment ? row.FirstSpan : row.ToArray());

    public BackupTable Of(string table) => new(table, _rows, Convert.ToHexStringLower(_combined));
}

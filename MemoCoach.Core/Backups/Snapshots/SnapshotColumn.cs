using System.Data.Common;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MemoCoach.Core.Backups.Snapshots;

/// <summary>
/// A column as the model sees it: both databases give the same value for it, however each stores it. Values are normal forms,
/// so that equal rows are equal bytes: times in UTC to the microsecond (PostgreSQL keeps no more), decimals without trailing zeros.
/// </summary>
internal sealed class SnapshotColumn
{
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly RelationalTypeMapping _mapping;
    private readonly Func<DbDataReader, int, object> _read;

    public SnapshotColumn(IColumn column)
    {
        Name = column.Name;
        _mapping = column.PropertyMappings[0].TypeMapping;
        _read = Reader(_mapping);
    }

    public string Name { get; }

    public void Write(Utf8JsonWriter json, DbDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNullValue();
            return;
        }

        var stored = _read(row, ordinal);
        var value = _mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
        JsonSerializer.Serialize(json, Normal(value), _mapping.ClrType);
    }

    public DbParameter CreateParameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, null, nullable: true);

    /// <summary>The value at the reader's place, as the database's parameter wants it.</summary>
    public object Read(ref Utf8JsonReader json)
    {
        var value = json.TokenType == JsonTokenType.Null ? null : JsonSerializer.Deserialize(ref json, _mapping.ClrType);
        return (_mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private static object? Normal(object? value) => value switch
    {
        DateTimeOffset time => new DateTimeOffset(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
        decimal number => number / One,
        _ => value,
    };

    /// <summary>The mapping names the data reader's method for the column's type; calling it directly is much faster than by reflection.</summary>
    private static Func<DbDataReader, int, object> Reader(RelationalTypeMapping mapping)
    {
        var row = Expression.Parameter(typeof(DbDataReader));
        var ordinal = Expression.Parameter(typeof(int));
        var method = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(Expression.Convert(row, method.DeclaringType!), method, ordinal));
        return Expression.Lambda<Func<DbDataReader, int, object>>(Expression.Convert(value, typeof(object)), row, ordinal).Compile();
    }
}

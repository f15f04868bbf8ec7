using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MemoCoach.Core.Persistence;

/// <summary>Times as UTC ticks of 100 ns, cut to the microsecond, which is what PostgreSQL keeps: the same time is equal on both.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>Times with offset zero.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);

using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The table of the API's faults: searched by trace, swept by time.</summary>
internal static class FaultModel
{
    public static void Configure(EntityTypeBuilder<Fault> fault)
    {
        fault.Property(row => row.Operation).HasMaxLength(256);
        fault.Property(row => row.Kind).HasMaxLength(256);
        fault.Property(row => row.TraceId).HasMaxLength(32);
        fault.HasIndex(row => row.TraceId);
        fault.HasIndex(row => row.At);
    }
}

using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables of debug mode: its switch, and what it keeps until it is swept or the evaluation is deleted.</summary>
internal static class DebugModel
{
    public static void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.HasKey(row => row.Name);
        setting.Property(row => row.Name).HasMaxLength(64);
        setting.Property(row => row.Value).HasMaxLength(64);
        setting.Property(row => row.ChangedBy).HasMaxLength(256);
    }

    public static void Configure(EntityTypeBuilder<DebugRecord> record)
    {
        record.HasOne<Evaluation>().WithMany().HasForeignKey(row => row.EvaluationId);
        record.HasIndex(row => row.StartedAt);
    }
}

using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The table of evaluations and the indexes of its three questions: a writer's list, a repeated key, and what is still to be done.</summary>
internal static class EvaluationModel
{
    public static void Configure(EntityTypeBuilder<Evaluation> evaluation)
    {
        evaluation.HasOne<Writer>().WithMany().HasForeignKey(row => row.WriterId);
        evaluation.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        evaluation.Property(row => row.RequestHash).HasMaxLength(64);
        evaluation.Property(row => row.ConfigurationVersion).HasMaxLength(64);
        evaluation.Property(row => row.ErrorCode).HasMaxLength(64);
        evaluation.Property(row => row.TraceId).HasMaxLength(32);

        // SQLite has no decimal: hundredths keep scores exact and comparable on both databases.
        evaluation.Property(row => row.OverallScore).HasConversion(score => (int)(score! * 100), hundredths => hundredths / 100m);

        evaluation.HasIndex(row => new { row.WriterId, row.Id });
        evaluation.HasIndex(row => new { row.WriterId, row.IdempotencyKey }).IsUnique();
        evaluation.HasIndex(row => row.TraceId);
        evaluation.HasIndex(row => row.ErrorCode).HasFilter("\"ErrorCode\" IS NOT NULL");
        evaluation.HasIndex(row => row.Id, "IX_Evaluations_Pending").HasFilter("\"Status\" IN ('Queued', 'Running')");
    }
}

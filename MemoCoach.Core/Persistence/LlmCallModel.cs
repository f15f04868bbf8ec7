using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables of model calls and budgets. No foreign keys: what was spent outlives memos and writers.</summary>
internal static class LlmCallModel
{
    public static void Configure(EntityTypeBuilder<LlmCall> call)
    {
        call.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(16);
        call.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        call.Property(row => row.Provider).HasMaxLength(64);
        call.Property(row => row.Model).HasMaxLength(256);
        call.Property(row => row.KeyName).HasMaxLength(256);
        call.Property(row => row.ConfigurationVersion).HasMaxLength(64);
        call.Property(row => row.PromptHash).HasMaxLength(64);
        call.Property(row => row.Error).HasMaxLength(32);
        call.Property(row => row.TraceId).HasMaxLength(32);

        call.HasIndex(row => row.SubjectId);
        call.HasIndex(row => row.StartedAt);
        call.HasIndex(row => row.TraceId);
        call.HasIndex(row => row.Error).HasFilter("\"Error\" IS NOT NULL");
        call.HasIndex(row => row.LeaseUntil, "IX_LlmCalls_Reserved").HasFilter("\"State\" = 'Reserved'");
    }

    public static void Configure(EntityTypeBuilder<Budget> budget) => budget.Property(row => row.Id).HasMaxLength(128);
}

using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables of replays. A memo that its writer deletes disappears from its replays too.</summary>
internal static class ReplayModel
{
    public static void Configure(EntityTypeBuilder<Replay> replay)
    {
        replay.Property(row => row.Author).HasMaxLength(256);
        replay.Property(row => row.FileName).HasMaxLength(64);
        replay.Property(row => row.DraftHash).HasMaxLength(64);
        replay.HasMany(row => row.Memos).WithOne(memo => memo.Replay).HasForeignKey(memo => memo.ReplayId);
        replay.HasIndex(row => row.DraftHash);
    }

    public static void Configure(EntityTypeBuilder<ReplayedMemo> memo)
    {
        memo.HasOne(row => row.MemoVersion).WithMany().HasForeignKey(row => row.MemoVersionId).OnDelete(DeleteBehavior.Cascade);
        memo.HasIndex(row => row.Id, "IX_ReplayedMemo_Pending").HasFilter("\"FinishedAt\" IS NULL");
    }
}

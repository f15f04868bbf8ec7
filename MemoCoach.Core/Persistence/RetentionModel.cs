using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The table of archived versions: read by writer, deleted with the memo.</summary>
internal static class RetentionModel
{
    public static void Configure(EntityTypeBuilder<ArchivedVersion> version)
    {
        version.HasOne<Memo>().WithMany().HasForeignKey(row => row.MemoId).OnDelete(DeleteBehavior.Cascade);
        version.HasOne<Writer>().WithMany().HasForeignKey(row => row.WriterId);
        version.HasIndex(row => new { row.WriterId, row.Id });
    }
}

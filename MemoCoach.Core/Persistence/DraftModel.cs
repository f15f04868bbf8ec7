using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The table of drafts: a row a writer.</summary>
internal static class DraftModel
{
    public static void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(row => row.WriterId);
        draft.HasOne<Writer>().WithOne().HasForeignKey<Draft>(row => row.WriterId);
        draft.Property(row => row.Language).HasMaxLength(2);
    }
}

using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The table of chat messages: they go with the evaluation they are about, and are read by memo.</summary>
internal static class ChatModel
{
    public static void Configure(EntityTypeBuilder<ChatMessage> message)
    {
        message.HasOne<Evaluation>().WithMany().HasForeignKey(row => row.EvaluationId);
        message.Property(row => row.Role).HasConversion<string>().HasMaxLength(16);
        message.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        message.HasIndex(row => new { row.MemoId, row.Id });
    }
}

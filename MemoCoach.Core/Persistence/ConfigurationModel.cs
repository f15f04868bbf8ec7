using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables of the configuration's versions and their documents.</summary>
internal static class ConfigurationModel
{
    public static void Configure(EntityTypeBuilder<ConfigurationVersion> version)
    {
        version.HasKey(row => row.Number);
        version.Property(row => row.Number).ValueGeneratedNever();
        version.Property(row => row.Author).HasMaxLength(256);
        version.Property(row => row.Hash).HasMaxLength(64);
        version.HasIndex(row => row.Hash);
        version.HasMany(row => row.Documents).WithOne().HasForeignKey(document => document.VersionNumber);
    }

    public static void Configure(EntityTypeBuilder<ConfigurationVersionDocument> document)
    {
        document.HasKey(row => new { row.VersionNumber, row.FileName });
        document.Property(row => row.FileName).HasMaxLength(64);
        document.Property(row => row.FilesHash).HasMaxLength(64);
    }
}

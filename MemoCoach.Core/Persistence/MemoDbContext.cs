using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>The product's tables, the same on SQLite and PostgreSQL. Contexts are pooled: they take options only.</summary>
/// <param name="options">Provider and connection.</param>
public abstract class MemoDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Writers.</summary>
    public DbSet<Writer> Writers => Set<Writer>();

    /// <summary>Session tokens, hashed.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Draft series.</summary>
    public DbSet<Memo> Memos => Set<Memo>();

    /// <summary>Versions of memos.</summary>
    public DbSet<MemoVersion> MemoVersions => Set<MemoVersion>();

    /// <summary>Versions beyond the number kept.</summary>
    public DbSet<ArchivedVersion> ArchivedVersions => Set<ArchivedVersion>();

    /// <summary>What writers are working on.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Evaluations.</summary>
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    /// <summary>Calls of model providers.</summary>
    public DbSet<LlmCall> LlmCalls => Set<LlmCall>();

    /// <summary>What was spent on models.</summary>
    public DbSet<Budget> Budgets => Set<Budget>();
    /// <summary>Messages of the chats about memos.</summary>
    public DbSet<ChatMessage> ChatMessages => Set<ChatMessage>();
    /// <summary>Accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>One-time links that set passwords, hashed.</summary>
    public DbSet<PasswordLink> PasswordLinks => Set<PasswordLink>();

    /// <summary>Whom providers of OpenID Connect know an account as.</summary>
    public DbSet<ExternalLogin> ExternalLogins => Set<ExternalLogin>();

    /// <summary>What administrators did.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Versions of the configuration.</summary>
    public DbSet<ConfigurationVersion> ConfigurationVersions => Set<ConfigurationVersion>();

    /// <summary>Switches of administrators.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Requests that were answered with 500.</summary>
    public DbSet<Fault> Faults => Set<Fault>();

    /// <summary>What debug mode records.</summary>
    public DbSet<DebugRecord> DebugRecords => Set<DebugRecord>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Session>(session =>
        {
            session.HasKey(row => row.TokenHash);
            session.Property(row => row.TokenHash).HasMaxLength(64);
            session.HasOne<Writer>().WithMany().HasForeignKey(row => row.WriterId);
            session.HasIndex(row => row.ExpiresAt);
        });
        modelBuilder.Entity<Memo>().HasOne<Writer>().WithMany().HasForeignKey(row => row.WriterId);
        modelBuilder.Entity<MemoVersion>(version =>
        {
            version.Property(row => row.Language).HasMaxLength(2);
            version.HasIndex(row => new { row.MemoId, row.Number }).IsUnique();
        });
        modelBuilder.Entity<ArchivedVersion>(RetentionModel.Configure);
        modelBuilder.Entity<Draft>(DraftModel.Configure);
        modelBuilder.Entity<Evaluation>(EvaluationModel.Configure);
        modelBuilder.Entity<LlmCall>(LlmCallModel.Configure);
        modelBuilder.Entity<Budget>(LlmCallModel.Configure);
        modelBuilder.Entity<ChatMessage>(ChatModel.Configure);
        AccountModel.Configure(modelBuilder);
        modelBuilder.Entity<ConfigurationVersion>(ConfigurationModel.Configure);
        modelBuilder.Entity<ConfigurationVersionDocument>(ConfigurationModel.Configure);
        modelBuilder.Entity<Setting>(DebugModel.Configure);
        modelBuilder.Entity<Fault>(FaultModel.Configure);
        modelBuilder.Entity<DebugRecord>(DebugModel.Configure);
        modelBuilder.Entity<Replay>(ReplayModel.Configure);
        modelBuilder.Entity<ReplayedMemo>(ReplayModel.Configure);
    }
}

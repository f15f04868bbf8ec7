using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables of accounts, their one-time links and the audit log.</summary>
internal static class AccountModel
{
    private const int NameLength = 256;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(Configure);
        model.Entity<PasswordLink>(link =>
        {
            link.HasKey(row => row.AccountId);
            link.HasOne<Account>().WithOne().HasForeignKey<PasswordLink>(row => row.AccountId);
            link.Property(row => row.TokenHash).HasMaxLength(64);
            link.HasIndex(row => row.TokenHash);
        });
        model.Entity<ExternalLogin>(login =>
        {
            login.HasKey(row => new { row.Issuer, row.Subject });
            login.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
            login.Property(row => row.Issuer).HasMaxLength(400);
            login.Property(row => row.Subject).HasMaxLength(255);
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.Property(row => row.ActorName).HasMaxLength(NameLength);
            entry.Property(row => row.Action).HasMaxLength(64);
            entry.Property(row => row.Target).HasMaxLength(NameLength);
        });
    }

    private static void Configure(EntityTypeBuilder<Account> account)
    {
        account.HasOne<Writer>().WithOne().HasForeignKey<Account>(row => row.Id);
        account.Property(row => row.UserName).HasMaxLength(NameLength);
        account.Property(row => row.NormalizedUserName).HasMaxLength(NameLength);
        account.Property(row => row.Role).HasConversion<string>().HasMaxLength(16);
        account.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        account.HasIndex(row => row.NormalizedUserName).IsUnique();

        // The product knows neither addresses nor telephones of people.
        account.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed);
        account.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled);
    }
}

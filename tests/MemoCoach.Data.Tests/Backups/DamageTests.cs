using System.Security.Cryptography;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;

namespace MemoCoach.Data.Tests.Backups;

public sealed class DamageTests(Databases databases) : IClassFixture<Databases>
{
    private readonly DatabaseBackup _plain = new(TimeProvider.System);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFlippedBitIsFoundWhereverItIs(bool encrypted)
    {
        var backup = encrypted ? Encrypting(NewKey()) : _plain;
        var path = await WriteAsync(backup);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var place = 0; place < bytes.Length; place++)
        {
            bytes[place] ^= (byte)(1 << (place % 8));
            await File.WriteAllBytesAsync(path, bytes);
            await AssertUnusableAsync(backup, path);
            bytes[place] ^= (byte)(1 << (place % 8));
        }

        await File.WriteAllBytesAsync(path, bytes);
        await backup.VerifyAsync(path, CancellationToken.None);
    }

    [Fact]
    public async Task ATruncatedBackupIsFoundWhereverItEnds()
    {
        var path = await WriteAsync(_plain);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var length = 0; length < bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(path, bytes[..length]);
            await AssertUnusableAsync(_plain, path);
        }
    }

    [Fact]
    public async Task AnotherKeyOrNoneIsRefusedWithAReason()
    {
        var path = await WriteAsync(Encrypting(NewKey()));
        Assert.Contains("another key", (await AssertUnusableAsync(Encrypting(NewKey()), path)).Message, StringComparison.Ordinal);
        Assert.Contains("--key", (await AssertUnusableAsync(_plain, path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEncryptedBackupComesBack()
    {
        var backup = Encrypting(NewKey());
        var path = await WriteAsync(backup);
        Assert.True((await backup.VerifyAsync(path, CancellationToken.None)).Rows > 0);
        await using var target = DatabaseConnections.Open(await databases.CreateAsync(Databases.Sqlite));
        Assert.True((await new DatabaseRestore(target, backup).RunAsync(path, false, null, null, CancellationToken.None)).Rows > 0);
    }

    [Fact]
    public async Task AForeignFileAndAMissingOneAreNamed()
    {
        var foreign = databases.NewPath("notes.txt");
        await File.WriteAllTextAsync(foreign, "Dear diary, this is long enough to be something else entirely.");
        Assert.Contains("not a backup", (await AssertUnusableAsync(_plain, foreign)).Message, StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<BackupException>(() => _plain.VerifyAsync(databases.NewPath("missing"), CancellationToken.None));
        Assert.Equal(BackupFault.Missing, missing.Fault);
    }

    private static async Task<BackupException> AssertUnusableAsync(DatabaseBackup backup, string path)
    {
        var refused = await Assert.ThrowsAsync<BackupException>(() => backup.VerifyAsync(path, CancellationToken.None));
        Assert.Equal(BackupFault.Unusable, refused.Fault);
        return refused;
    }

    private static DatabaseBackup Encrypting(string keyFile) => new(TimeProvider.System, BackupKey.Read($"file:{keyFile}"));

    private string NewKey()
    {
        var path = databases.NewPath("key");
        File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return path;
    }

    private async Task<string> WriteAsync(DatabaseBackup backup)
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, 4));
        return (await backup.WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None)).Path;
    }
}

using System.Security.Cryptography;
using System.Text;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Data.Tests.Backups;

/// <summary>Whatever is wrong with a backup or a target: a sentence, an exit code, and the target stays as it is.</summary>
public sealed class BadInputTests(Databases databases) : IClassFixture<Databases>
{
    private const int SealBytes = 32;

    [Fact]
    public async Task ABackupThatCannotBeUsedIsRefusedBeforeTheTargetIsTouched()
    {
        var (key, other) = (NewKey(), NewKey());
        var (plain, encrypted) = (await WriteAsync(null), await WriteAsync(key));
        var target = await databases.CreateAsync(Databases.Sqlite);
        await AssertRefusedAsync(65, target, Changed(plain, bytes => bytes[..(bytes.Length / 2)]));
        await AssertRefusedAsync(65, target, Changed(plain, bytes => [.. bytes[..100], (byte)(bytes[100] ^ 1), .. bytes[101..]]));
        await AssertRefusedAsync(65, target, Changed(plain, _ => "Dear diary, this is something else."u8.ToArray()));
        await AssertRefusedAsync(65, target, Changed(plain, _ => []));
        await AssertRefusedAsync(65, target, encrypted);
        await AssertRefusedAsync(65, target, encrypted, "--key", other);
        await AssertRefusedAsync(65, target, plain, "--key", key);
        await AssertRefusedAsync(78, target, encrypted, "--key", "file:/nowhere/key");
        await AssertRefusedAsync(65, target, Resealed(plain, "MEMOBAK1", "MEMOBAK2"));
        await AssertRefusedAsync(66, target, databases.NewPath("missing"));
        await AssertRefusedAsync(66, target, Directory.CreateDirectory(databases.NewPath("folder")).FullName);
        Assert.False(File.Exists(target["sqlite:".Length..]));
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ABackupOfANewerProgramIsRefused(string kind)
    {
        var path = await WriteAsync(null);
        await using var target = DatabaseConnections.Open(await databases.CreateFilledAsync(kind, 2));
        var level = (await DatabaseSchema.ReadAsync(target, CancellationToken.None)).Level!;
        var newer = Resealed(path, $"\"{level}\"", $"\"{new string('Z', level.Length)}\"");
        var refused = await Assert.ThrowsAsync<BackupException>(
            () => new DatabaseRestore(target, new DatabaseBackup(TimeProvider.System)).RunAsync(newer, true, null, null, CancellationToken.None));
        Assert.Equal(BackupFault.Unusable, refused.Fault);
        Assert.Contains("newer than this program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await target.Evaluations.CountAsync());
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ATargetThatIsNotEmptyIsRefused(string kind)
    {
        var (path, target) = (await WriteAsync(null), await databases.CreateFilledAsync(kind, 2));
        Assert.Equal((73, true), Command.Refusal(await Command.RunAsync("restore", "--input", path, "--connection", target)));
        Assert.Equal((73, true), Command.Refusal(await Command.RunAsync("move", "--from", await databases.CreateFilledAsync(kind, 1), "--to", target)));
        await using var database = DatabaseConnections.Open(target);
        Assert.Equal(2, await database.Evaluations.CountAsync());
    }

    [Fact]
    public async Task ADatabaseThatDoesNotAnswerIsNamed() =>
        Assert.Equal((69, true), Command.Refusal(await Command.RunAsync("backup", "--output", databases.NewPath("backups"), "--connection", "postgres:Host=127.0.0.1;Port=1;Username=memo")));

    private static async Task AssertRefusedAsync(int code, string target, string path, params string[] key)
    {
        var refused = await Command.RunAsync(["restore", "--input", path, "--connection", target, .. key]);
        Assert.True(Command.Refusal(refused) == (code, true), $"{path}: {refused.ExitCode} {refused.Error}");
    }

    private string Changed(string path, Func<byte[], byte[]> change)
    {
        var changed = databases.NewPath("changed.backup");
        File.WriteAllBytes(changed, change(File.ReadAllBytes(path)));
        return changed;
    }

    /// <summary>Puts something else of the same length into the beginning, under a seal that fits.</summary>
    private string Resealed(string path, string find, string write) => Changed(path, bytes =>
    {
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(find));
        Encoding.UTF8.GetBytes(write).CopyTo(bytes, place);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - SealBytes)).CopyTo(bytes, bytes.Length - SealBytes);
        return bytes;
    });

    private string NewKey()
    {
        var path = databases.NewPath("key");
        File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return $"file:{path}";
    }

    private async Task<string> WriteAsync(string? key)
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, 3));
        return (await new DatabaseBackup(TimeProvider.System, BackupKey.Read(key)).WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None)).Path;
    }
}

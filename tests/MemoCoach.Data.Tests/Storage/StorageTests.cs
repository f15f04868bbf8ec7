using System.Text.Json;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers.S3;

namespace MemoCoach.Data.Tests.Storage;

/// <summary>Backups in a bucket of S3-compatible storage.</summary>
public sealed class StorageTests(Databases databases) : StorageTest(databases)
{
    [Fact]
    public async Task ABackupIsSentInPartsAndComesBack()
    {
        await using var source = DatabaseConnections.Open(await CreateLargeAsync());
        Server.Misbehave = operation =>
        {
            Assert.True(Server.Objects.IsEmpty || !operation.Contains("Upload", StringComparison.Ordinal), "The object is there before its upload is complete.");
            return S3Fault.None;
        };
        var written = await Backup.WriteAsync(source, Place, null, null, CancellationToken.None);
        Assert.Equal(3, Server.Asked.Count(operation => operation == "UploadPart"));
        Assert.Equal([written.Path], await Backup.StoreAt(Place).ListAsync(CancellationToken.None));
        Assert.Equal(written.Bytes, Assert.Single(Server.Objects).Value.Length);

        await using var target = DatabaseConnections.Open(await Databases.CreateAsync(Databases.Sqlite));
        var restored = await new DatabaseRestore(target, Backup).RunAsync(written.Path, false, null, null, CancellationToken.None);
        Assert.Equal(written.Manifest.Tables, restored.Tables);
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task TheCommandsTakeAnAddressInPlaceOfAPath(string kind)
    {
        var (source, target, settings) = (await Databases.CreateFilledAsync(kind, 3), await Databases.CreateAsync(kind), Settings);
        var backup = await JsonAsync(settings, "backup", "--output", Place, "--connection", source);
        var address = backup.GetProperty("path").GetString()!;
        Assert.StartsWith(Place + "/memocoach-", address, StringComparison.Ordinal);
        var expected = backup.GetProperty("manifest").GetRawText();
        Assert.Equal(expected, (await JsonAsync(settings, "verify", "--input", address)).GetProperty("manifest").GetRawText());
        Assert.Equal(expected, (await JsonAsync(settings, "restore", "--input", address, "--connection", target)).GetProperty("manifest").GetRawText());
        Assert.True((await JsonAsync(settings, "doctor", "--connection", target, "--backups", Place)).GetProperty("healthy").GetBoolean());
        Assert.Empty(Directory.EnumerateFileSystemEntries(settings["TMPDIR"], "memocoach-*"));
    }

    [Fact]
    public async Task OldBackupsAreDeletedAndForeignObjectsAreNot()
    {
        var now = new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
        string[] foreign = ["nightly/notes.txt", "nightly/memocoach-notes.backup", $"elsewhere/{BackupFolder.NameOf(now.AddDays(-300))}", $"nightly/below/{BackupFolder.NameOf(now.AddDays(-300))}"];
        foreach (var key in foreign.Concat(Enumerable.Range(0, 30).Select(day => $"nightly/{BackupFolder.NameOf(now.AddDays(-day))}")))
        {
            Server.Objects[key] = [];
        }

        var store = Backup.StoreAt(Place);
        var expired = await new BackupRetention(7, 4).ApplyAsync(store, CancellationToken.None);
        Assert.Equal(21, expired.Count);
        Assert.Equal(9, (await store.ListAsync(CancellationToken.None)).Count);
        Assert.All(foreign, key => Assert.Contains(key, Server.Objects.Keys));
    }

    [Fact]
    public async Task ANoteBesideTheBackupsIsReadAsItWasWritten()
    {
        var store = Backup.StoreAt(Place);
        Assert.Null(await store.ReadNoteAsync("last-drill.json", CancellationToken.None));
        await store.WriteNoteAsync("last-drill.json", "{\"é\":1}", CancellationToken.None);
        Assert.Equal("{\"é\":1}", await store.ReadNoteAsync("last-drill.json", CancellationToken.None));
    }

    [Fact]
    public async Task PartsThatADeadProcessLeftAreRemovedAfterADay()
    {
        var now = TimeProvider.System.GetUtcNow();
        Server.Uploads["dead"] = new S3OpenUpload("nightly/memocoach-1.backup", now.AddHours(-25));
        Server.Uploads["alive"] = new S3OpenUpload("nightly/memocoach-2.backup", now.AddHours(-1));
        Server.Uploads["foreign"] = new S3OpenUpload("elsewhere/film.mp4", now.AddHours(-25));
        await WriteAsync();
        Assert.Equal(["alive", "foreign"], Server.Uploads.Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<JsonElement> JsonAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        var (exitCode, output, error) = await Command.RunAsync(settings, [.. arguments, "--json"]);
        Assert.True(exitCode == 0, error + output);
        return JsonDocument.Parse(output).RootElement;
    }
}

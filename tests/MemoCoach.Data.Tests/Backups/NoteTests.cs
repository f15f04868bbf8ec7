using MemoCoach.Core.Backups;
using MemoCoach.Data.Tests.Support;

namespace MemoCoach.Data.Tests.Backups;

public sealed class NoteTests(Databases databases) : IClassFixture<Databases>
{
    /// <summary>Whoever has the old one open still reads it whole: the new one took its name, and was not written over it.</summary>
    [Fact]
    public async Task ANoteIsReplacedAtOnceOrNotAtAll()
    {
        var path = Directory.CreateDirectory(databases.NewPath("backups")).FullName;
        var folder = new BackupFolder(path);
        await folder.WriteNoteAsync("note.json", "first", CancellationToken.None);
        using var reader = new StreamReader(new FileStream(Path.Combine(path, "note.json"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        await folder.WriteNoteAsync("note.json", "second", CancellationToken.None);
        Assert.Equal("first", await reader.ReadToEndAsync());
        Assert.Equal("second", await folder.ReadNoteAsync("note.json", CancellationToken.None));
        Assert.Single(Directory.EnumerateFileSystemEntries(path));
    }
}

using System.Collections.Concurrent;
using MemoCoach.Core.Backups;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers;
using MemoCoach.TestServers.S3;

namespace MemoCoach.Data.Tests.Storage;

/// <summary>Storage that fails: what may go better is tried again, and the rest is a sentence and an exit code.</summary>
public sealed class StorageFaultTests(Databases databases) : StorageTest(databases)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(S3Fault.InternalError)]
    [InlineData(S3Fault.Cut)]
    public async Task WhatFailsOnceIsTriedAgain(S3Fault fault)
    {
        var failed = new ConcurrentDictionary<string, bool>();
        Server.Misbehave = operation => failed.TryAdd(operation, true) ? fault : S3Fault.None;
        var written = await WriteAsync();
        var store = Backup.StoreAt(Place);
        await Backup.VerifyAsync(Assert.Single(await store.ListAsync(CancellationToken.None)), CancellationToken.None);
        await store.WriteNoteAsync("note", "text", CancellationToken.None);
        await store.DeleteAsync(written.Path, CancellationToken.None);
        Assert.Empty(await store.ListAsync(CancellationToken.None));
        Assert.Equal(8, failed.Count);
    }

    [Theory]
    [InlineData("UploadPart", S3Fault.Cut)]
    [InlineData("CompleteMultipartUpload", S3Fault.InternalError)]
    public async Task AnUploadThatKeepsFailingLeavesNothing(string operation, S3Fault fault)
    {
        Server.Misbehave = asked => asked == operation ? fault : S3Fault.None;
        var refused = await Assert.ThrowsAsync<BackupException>(WriteAsync);
        Assert.Equal(BackupFault.Away, refused.Fault);
        Assert.Empty(Server.Objects);
        Assert.Empty(Server.Uploads);
    }

    [Fact]
    public async Task AKilledUploadLeavesNothingUnderAFinalNameAndTheNextSucceeds()
    {
        string[] command = ["backup", "--output", Place, "--connection", await CreateLargeAsync()];
        using var goOn = new ManualResetEventSlim();
        await Command.KillAsync(FirstPart(goOn), Settings, command);
        goOn.Set();
        Assert.Empty(Server.Objects);
        Assert.Equal(0, (await Command.RunAsync(Settings, command)).ExitCode);
        await Backup.VerifyAsync(Assert.Single(await Backup.StoreAt(Place).ListAsync(CancellationToken.None)), CancellationToken.None);
    }

    [Fact]
    public async Task AnInterruptedUploadIsTakenBack()
    {
        var (settings, source) = (Settings, await CreateLargeAsync());
        using var goOn = new ManualResetEventSlim();
        var run = await Command.InterruptAsync(FirstPart(goOn), settings, "backup", "--output", Place, "--connection", source);
        Assert.Equal((130, true), Command.Refusal(run));
        Assert.Empty(Server.Objects);
        Assert.Empty(Server.Uploads);
        Assert.Empty(Directory.EnumerateFileSystemEntries(settings["TMPDIR"], "memocoach-*"));
    }

    [Fact]
    public async Task ARefusalIsASentenceAndAnExitCode()
    {
        var written = await WriteAsync();
        var source = await Databases.CreateFilledAsync(Databases.Sqlite, 2);
        string[] backup = ["backup", "--connection", source, "--output"];
        Assert.Equal((77, true), await RefusalAsync(new() { ["Backup__S3__SecretKey"] = Secret("wrong") }, [.. backup, Place]));
        Assert.Equal((77, true), await RefusalAsync(new() { ["Backup__S3__AccessKey"] = Secret("UNKNOWN") }, "verify", "--input", written.Path));
        Assert.Equal((78, true), await RefusalAsync(new() { ["Backup__S3__SecretKey"] = "env:NOT_SET" }, [.. backup, Place]));
        Assert.Equal((69, true), await RefusalAsync(new() { ["Backup__S3__Endpoint"] = $"http://127.0.0.1:{FreePort.Find()}" }, [.. backup, Place]));
        Assert.Equal((66, true), await RefusalAsync([], [.. backup, "s3://nowhere/nightly"]));
        Assert.Equal((66, true), await RefusalAsync([], "verify", "--input", "s3://nowhere/nightly/x.backup"));
        Assert.Equal((66, true), await RefusalAsync([], "verify", "--input", Place + "/gone.backup"));
        Assert.Equal((78, true), await RefusalAsync([], [.. backup, "s3://"]));
        var (key, content) = Assert.Single(Server.Objects);
        content[^1] ^= 1;
        Assert.Equal((65, true), await RefusalAsync([], "verify", "--input", $"s3://{S3Server.Bucket}/{key}"));
        Assert.Single(Server.Objects);
    }

    /// <summary>The moment in which a part of an upload arrives; storage does not answer until it may go on, or the upload is given up.</summary>
    private Task FirstPart(ManualResetEventSlim goOn)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Misbehave = operation =>
        {
            switch (operation)
            {
                case "UploadPart":
                    arrived.TrySetResult();
                    goOn.Wait(s_patience);
                    break;
                case "AbortMultipartUpload":
                    goOn.Set();
                    break;
            }

            return S3Fault.None;
        };
        return arrived.Task;
    }

    private async Task<(int ExitCode, bool OneSentence)> RefusalAsync(Dictionary<string, string> other, params string[] arguments)
    {
        var settings = Settings;
        foreach (var (name, value) in other)
        {
            settings[name] = value;
        }

        return Command.Refusal(await Command.RunAsync(settings, arguments));
    }
}

using System.Security.Cryptography;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Backups.S3;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers.S3;

namespace MemoCoach.Data.Tests.Storage;

/// <summary>Each test has a bucket of its own.</summary>
public abstract class StorageTest(Databases databases) : IClassFixture<Databases>, IAsyncLifetime
{
    protected const string Place = "s3://backups/nightly";

    private const int Smallest = 5;

    protected Databases Databases { get; } = databases;

    protected S3Server Server { get; private set; } = null!;

    /// <summary>The smallest parts that the protocol allows.</summary>
    protected S3Options Options { get; private set; } = null!;

    protected DatabaseBackup Backup => new(TimeProvider.System, s3: Options);

    /// <summary>The same for the command line, with a folder of its own for temporary files.</summary>
    protected Dictionary<string, string> Settings => new()
    {
        ["Backup__S3__Endpoint"] = Options.Endpoint!.ToString(),
        ["Backup__S3__AccessKey"] = Options.AccessKey,
        ["Backup__S3__SecretKey"] = Options.SecretKey,
        ["Backup__S3__PartMegabytes"] = $"{Smallest}",
        ["TMPDIR"] = Directory.CreateDirectory(Databases.NewPath("tmp")).FullName,
    };

    public async Task InitializeAsync()
    {
        Server = await S3Server.StartAsync();
        Options = new S3Options
        {
            Endpoint = Server.Address,
            AccessKey = Secret(Server.AccessKey),
            SecretKey = Secret(Server.SecretKey),
            PartMegabytes = Smallest,
        };
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A reference to a file that holds a secret.</summary>
    protected string Secret(string text)
    {
        var path = Databases.NewPath("secret");
        File.WriteAllText(path, text + "\n");
        return $"file:{path}";
    }

    /// <summary>A database whose backup takes three parts.</summary>
    protected async Task<string> CreateLargeAsync()
    {
        var connection = await Databases.CreateFilledAsync(Databases.Sqlite, 3);
        await using var database = DatabaseConnections.Open(connection);
        for (var writer = 0; writer < 11; writer++)
        {
            var id = Guid.CreateVersion7();
            database.Add(new Writer { Id = id });
            database.Add(new Draft { WriterId = id, Text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(1 << 20)) });
        }

        await database.SaveChangesAsync();
        return connection;
    }

    protected async Task<WrittenBackup> WriteAsync()
    {
        await using var source = DatabaseConnections.Open(await Databases.CreateFilledAsync(Databases.Sqlite, 3));
        return await Backup.WriteAsync(source, Place, null, null, CancellationToken.None);
    }
}

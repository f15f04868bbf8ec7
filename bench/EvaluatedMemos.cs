using System.Text;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Bench;

/// <summary>Rows of a database in use: memos of about a thousand words with results as long as the offline coach's.</summary>
internal static class EvaluatedMemos
{
    private const int TextLength = 6_000, OutcomeLength = 9_000, BatchSize = 1_000;

    /// <summary>Creates the schema and the rows.</summary>
    /// <returns>UTF-8 bytes of the texts and results.</returns>
    public static async Task<long> AddAsync(MemoDbContext database, int evaluations)
    {
        await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);
        var (random, bytes) = (new Random(1), 0L);
        foreach (var batch in Enumerable.Range(0, evaluations).Chunk(BatchSize))
        {
            var writer = new Writer { Id = Guid.CreateVersion7() };
            database.Add(writer);
            foreach (var _ in batch)
            {
                var (text, outcome) = (Words(random, TextLength), $"{{\"criteria\":[],\"comment\":\"{Words(random, OutcomeLength)}\"}}");
                database.Add(Evaluation(writer, text, outcome));
                bytes += Encoding.UTF8.GetByteCount(text) + Encoding.UTF8.GetByteCount(outcome);
            }

            await database.SaveChangesAsync();
            database.ChangeTracker.Clear();
        }

        return bytes;
    }

    private static Evaluation Evaluation(Writer writer, string text, string outcome) => new()
    {
        Id = Guid.CreateVersion7(),
        WriterId = writer.Id,
        MemoVersionId = Guid.Empty,
        MemoVersion = new MemoVersion
        {
            Id = Guid.CreateVersion7(),
            Number = 1,
            Text = text,
            Language = "en",
            Memo = new Memo { Id = Guid.CreateVersion7(), WriterId = writer.Id },
        },
        Status = EvaluationStatus.Succeeded,
        RequestHash = new string('0', 64),
        OverallScore = 3.25m,
        Outcome = outcome,
    };

    /// <summary>As varied as prose: words of a vocabulary of two thousand, so that it compresses as prose does.</summary>
    private static string Words(Random random, int length)
    {
        var words = new StringBuilder(length + 10);
        while (words.Length < length)
        {
            var word = random.Next(2_000);
            words.Append((char)('a' + (word % 26))).Append(word.ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append("ing".AsSpan(0, word % 4)).Append(' ');
        }

        return words.ToString();
    }
}

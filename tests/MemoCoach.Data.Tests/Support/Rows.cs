using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Data.Tests.Support;

/// <summary>Rows with everything that a database may store otherwise: nothing, much, other alphabets, quotes, halves of seconds, hundredths.</summary>
internal static class Rows
{
    private static readonly DateTimeOffset s_start = new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.FromHours(2)).AddTicks(1_234_567);

    public static async Task AddAsync(MemoDbContext database, int evaluations)
    {
        var writer = new Writer { Id = Guid.CreateVersion7(), CreatedAt = s_start };
        database.Add(writer);
        database.Add(new Session { TokenHash = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), WriterId = writer.Id, CreatedAt = s_start, ExpiresAt = s_start.AddDays(30) });
        for (var number = 0; number < evaluations; number++)
        {
            database.Add(Evaluation(writer, number));
        }

        await database.SaveChangesAsync();
    }

    private static Evaluation Evaluation(Writer writer, int number)
    {
        var created = s_start.AddSeconds(number * 0.333_333_3);
        var ended = number % 4 != 0;
        return new Evaluation
        {
            Id = Guid.CreateVersion7(created),
            WriterId = writer.Id,
            MemoVersionId = Guid.Empty,
            MemoVersion = Version(writer, number, created),
            Status = ended ? EvaluationStatus.Succeeded : EvaluationStatus.Queued,
            IdempotencyKey = number % 3 == 0 ? $"key-{number}" : null,
            RequestHash = new string('a', 64),
            CreatedAt = created,
            FinishedAt = ended ? created.AddSeconds(2) : null,
            OverallScore = ended ? (number % 501) / 100m : null,
            Outcome = ended ? "{\"comment\":\"«" + new string('x', number * 50) + "»\"}" : null,
        };
    }

    private static MemoVersion Version(Writer writer, int number, DateTimeOffset created) => new()
    {
        Id = Guid.CreateVersion7(created),
        Number = 1,
        Title = number % 2 == 0 ? null : $"Señal \"{number}\"; DROP TABLE 'x'\\",
        Text = $"Decisión {number} 👩🏽‍💼 東京\r\n\t[\"{number}\"] {{0}} \u2028 end",
        Language = number % 2 == 0 ? "en" : "es",
        Memo = new Memo { Id = Guid.CreateVersion7(created), WriterId = writer.Id, CreatedAt = created },
    };
}

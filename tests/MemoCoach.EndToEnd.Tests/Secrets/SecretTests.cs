using System.Text;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.EndToEnd.Tests.Traces;
using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Secrets;

/// <summary>Keys, passwords and sentences of writers are planted; whatever is printed, kept, sent or answered holds none where it does not belong.</summary>
public sealed class SecretTests
{
    private const string Key = "planted-provider-key-4711";
    private const string WrongKey = "planted-replaced-key-4712";
    private const string WrongPassword = "planted geese of nobody";

    private static readonly string[] s_signals = ["traces", "metrics", "logs"];

    /// <summary>Columns that are the memo, or what its writer and their coach say of it.</summary>
    private static readonly string[] s_memoColumns =
        ["MemoVersions.Text", "MemoVersions.Title", "Evaluations.Outcome", "ChatMessages.Text", "Drafts.Text", "Drafts.Title"];

    private static readonly string[] s_behaviours =
        ["good", "garbage", "break-schema", "misquote", "html", "500", "429:1", "refusal", "quota", "too-long", "cut", "max-tokens"];

    [Fact]
    public async Task NothingPlantedIsFoundWhereItDoesNotBelong()
    {
        await using var collector = await TelemetryCollector.StartAsync();
        await using var model = await LoopbackModel.StartAsync(key: Key);
        await using var product = await Product.StartAsync(
            ("MEMOCOACH_ADMIN_PASSWORD", Administrator.Password),
            ("OPENAI_API_KEY", Key),
            ("OPENAI_BASE_URL", $"{model.Address}v1"),
            ("OPENAI_MODEL", "small"),
            ("Logging__LogLevel__Default", "Debug"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "1000"));
        using var client = await PlantingClient.BeginAsync(product.Api);
        await EvaluateAsync(client, model);
        await TalkAsync(client);
        await MistakeAsync(client);
        var rows = await StoredText.ReadAsync(Path.Combine(product.Folder, "memocoach.db"));
        await product.StopAsync();

        string[] sentences = [PlantingClient.Memo, PlantingClient.Title, PlantingClient.Message, PlantingClient.Draft, PlantingClient.Refused];
        string[] secrets = [Key, WrongKey, WrongPassword, Administrator.Password, client.Token];
        Assert.Contains(model.Requests, request => request.Key == Key && Mentions(request.Body.GetRawText(), PlantingClient.Memo));
        Assert.All([PlantingClient.Memo, PlantingClient.Title, PlantingClient.Message, PlantingClient.Draft], word => Assert.Contains(rows, row => Mentions(row.Text, word)));
        Assert.All(s_signals, signal => Assert.Contains(collector.Requests, request => request.Signal == signal));
        Assert.NotEmpty(client.Refusals);

        var everywhere = collector.Requests.Select(request => (Where: request.Signal, Text: Encoding.UTF8.GetString(request.Body)))
            .Concat(product.Output.Split('\n').Select(line => (Where: "console", Text: line)))
            .Concat(client.Refusals.Select(body => (Where: "error body", Text: body)))
            .Concat(rows.Where(row => !s_memoColumns.Contains(row.Column)).Select(row => (Where: row.Column, row.Text)));
        Assert.Empty(Finds(everywhere, [.. secrets, .. sentences]));
        Assert.Empty(Finds(rows.Select(row => (row.Column, row.Text)), secrets));
    }

    /// <summary>Evaluations whose model answers well, badly, and to another key than it wants.</summary>
    private static async Task EvaluateAsync(PlantingClient client, LoopbackModel model)
    {
        foreach (var behaviour in s_behaviours)
        {
            model.Behave(behaviour);
            await client.EvaluateAsync();
        }

        model.Behave("good");
        model.Key = WrongKey;
        await client.EvaluateAsync();
        model.Key = Key;
    }

    private static async Task TalkAsync(PlantingClient client)
    {
        await client.ChatAsync();
        await client.DraftAsync();
    }

    /// <summary>Requests that are refused, each with something planted in it.</summary>
    private static async Task MistakeAsync(PlantingClient client)
    {
        await client.PostAsync("/api/v1/evaluations", $$"""{"text":"{{PlantingClient.Refused}}"}""");
        await client.PostAsync("/api/v1/evaluations", $$"""{"text":"{{PlantingClient.Refused}}""");
        await client.PostAsync("/api/v1/evaluations", $$"""{"text":["{{PlantingClient.Refused}}"]}""");
        await client.PostAsync("/api/v1/evaluations", PlantingClient.Refused, "text/plain");
        await client.PostAsync("/api/v1/auth/login", $$"""{"userName":"admin","password":"{{WrongPassword}}"}""");
        await client.PostAsync("/api/v1/auth/login", $$"""{"userName":"admin","password":"{{Administrator.Password}}"}""");
        await client.PostAsync("/api/v1/auth/link", $$"""{"token":"{{Key}}","newPassword":"{{WrongPassword}}"}""");
        await client.PostAsync("/api/v1/documents", PlantingClient.Refused, "application/pdf");
    }

    private static IEnumerable<string> Finds(IEnumerable<(string Where, string Text)> places, IReadOnlyList<string> words) =>
        from place in places
        from word in words
        where Mentions(place.Text, word)
        select $"\"{word}\" in {place.Where}: {Around(place.Text, word)}";

    private static bool Mentions(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Around(string text, string word)
    {
        var start = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, start - 200)..Math.Min(text.Length, start + 200)];
    }
}

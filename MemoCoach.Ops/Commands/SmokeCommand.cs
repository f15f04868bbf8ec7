using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach smoke</c>: one evaluation through a running API and one look at the pages, as a writer makes them, before a new version gets the traffic.</summary>
internal static partial class SmokeCommand
{
    private const string Memo =
        "Smoke test. We ask the board to approve 12,000 euros by 1 March for a second mail server, because the only one failed twice last year "
        + "and each failure cost a day of work. The alternative is to rent one for 400 euros a month.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var api = new Option<string>("--api") { Description = "The API's address, such as http://api:8080.", Required = true };
        var web = new Option<string?>("--web") { Description = "The pages' address, such as http://web:8080; without it they are not asked." };
        var command = new Command("smoke", "Submit a memo, wait for its evaluation, delete it, and open the first page; exit code 0 if all of it worked.") { api, web };
        command.SetAction(async (arguments, cancellationToken) =>
            await TryAsync(arguments.GetValue(api)!, EvaluateAsync, cancellationToken)
            && (arguments.GetValue(web) is not { } pages || await TryAsync(pages, OpenAsync, cancellationToken)) ? 0 : 1);
        return command;
    }

    /// <summary>Tries one address and says how it went.</summary>
    private static async Task<bool> TryAsync(string address, Func<HttpClient, CancellationToken, Task<(bool Works, string Detail)>> attempt, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        try
        {
            var (works, detail) = await attempt(http, cancellationToken);
            await Console.Out.WriteLineAsync($"{address} {(works ? "works" : "does not work")}: {detail}");
            return works;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not work: {exception.Message}");
            return false;
        }
    }

    private static async Task<(bool Works, string Detail)> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken);
        var parts = Part().Matches(page).Select(part => part.Groups[1].Value).ToList();
        foreach (var part in parts)
        {
            // A page without its scripts looks well and answers to nothing.
            using var answer = await http.GetAsync(new Uri($"/{part.TrimStart('/')}", UriKind.Relative), cancellationToken);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                return (false, $"the first page asks for {part}, which answers with {(int)answer.StatusCode}.");
            }
        }

        return (parts.Count > 0, $"the first page has {page.Length:N0} characters and {parts.Count} styles and scripts.");
    }

    private static async Task<(bool Works, string Detail)> EvaluateAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var created = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null, cancellationToken);
        var session = await created.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>(cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        using var accepted = await http.PostAsJsonAsync("/api/v1/evaluations", new SubmitMemoRequest { Text = Memo }, cancellationToken);
        var location = accepted.EnsureSuccessStatusCode().Headers.Location!;
        // The stream of progress ends with the evaluation.
        await http.GetStringAsync($"{location}/events", cancellationToken);
        var evaluation = await http.GetFromJsonAsync<EvaluationResponse>(location, cancellationToken);
        using var deleted = await http.DeleteAsync(location, cancellationToken);
        deleted.EnsureSuccessStatusCode();
        return (evaluation!.Status == EvaluationStatus.Succeeded, $"{evaluation.Coach?.Provider} graded the memo {evaluation.OverallScore:0.0}.");
    }

    [GeneratedRegex("(?:src|href)=\"([^\":]+\\.(?:css|js))\"")]
    private static partial Regex Part();
}

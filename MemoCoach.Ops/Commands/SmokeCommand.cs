using System.CommandLine;
using System.Net.Http.Headers;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach smoke</c>: one evaluation through a running API, as a writer makes it, before a new version gets the traffic.</summary>
internal static class SmokeCommand
{
    private const string Memo =
        "Smoke test. We ask the board to approve 12,000 euros by 1 March for a second mail server, because the only one failed twice last year "
        + "and each failure cost a day of work. The alternative is to rent one for 400 euros a month.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var api = new Option<string>("--api") { Description = "The API's address, such as http://api:8080.", Required = true };
        var command = new Command("smoke", "Submit a memo, wait for its evaluation, and delete it; exit code 0 if all of it worked.") { api };
        command.SetAction((arguments, cancellationToken) => RunAsync(new Uri(arguments.GetValue(api)!), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri api, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = api, Timeout = Patience };
        try
        {
            var evaluation = await EvaluateAsync(http, cancellationToken);
            await Console.Out.WriteLineAsync($"{api} works: {evaluation.Coach?.Provider} graded the memo {evaluation.OverallScore:0.0}.");
            return evaluation.Status == EvaluationStatus.Succeeded ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{api} does not work: {exception.Message}");
            return 1;
        }
    }

    private static async Task<EvaluationResponse> EvaluateAsync(HttpClient http, CancellationToken cancellationToken)
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
        return evaluation!;
    }
}

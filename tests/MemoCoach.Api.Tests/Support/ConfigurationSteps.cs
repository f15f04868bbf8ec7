using System.Net;
using System.Net.Http.Json;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Support;

/// <summary>What is done to the configuration of a system.</summary>
internal static class ConfigurationSteps
{
    public const string Configuration = "/api/v1/admin/configuration";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits until a process has another configuration in force.</summary>
    public static async Task<CoachConfiguration> WaitAsync(this IServiceProvider process, Predicate<CoachConfiguration> awaited)
    {
        var source = process.GetRequiredService<ICoachConfigurationSource>();
        using var limit = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!awaited(source.Current))
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }

        return source.Current;
    }

    public static async Task<DocumentResponse> DocumentAsync(this HttpClient admin, string fileName) =>
        (await admin.GetFromJsonAsync<DocumentResponse>($"{Configuration}/documents/{fileName}"))!;

    public static Task<HttpResponseMessage> PutAsync(this HttpClient admin, DocumentResponse began, string text, string reason = "Try it") =>
        admin.PutAsJsonAsync($"{Configuration}/documents/{began.FileName}", new SaveDocumentRequest { Text = text, BaseVersion = began.Version, Reason = reason });

    /// <summary>Replaces a part of a document and saves it.</summary>
    /// <returns>The number of the new version.</returns>
    public static async Task<int> EditAsync(this HttpClient admin, string fileName, string find, string write)
    {
        var began = await admin.DocumentAsync(fileName);
        Assert.Contains(find, began.Text, StringComparison.Ordinal);
        var answer = await admin.PutAsync(began, began.Text.Replace(find, write, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<VersionNumber>())!.Number;
    }

    public static async Task<IReadOnlyList<VersionSummary>> HistoryAsync(this HttpClient admin) =>
        (await admin.GetFromJsonAsync<VersionPage>($"{Configuration}/versions"))!.Items;
}

using System.Net;
using System.Text;
using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// Looks into the body of a refusal for what its status does not tell: OpenAI words a quota that is used up as 429
/// (https://platform.openai.com/docs/guides/error-codes), and 400 is also a prompt that is too long. Nothing of the body is kept.
/// </summary>
internal static class RefusalBody
{
    private const int MaximumBytes = 4_096;

    private static readonly string[] QuotaUsedUp = ["insufficient_quota", "credit balance is too low"];
    private static readonly string[] TooLong = ["context_length_exceeded", "prompt is too long", "exceeds the available context"];

    /// <summary>What the body says; null if it says nothing beyond its status.</summary>
    public static async Task<ModelFailure?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests))
        {
            return null;
        }

        var text = await BeginningAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return QuotaUsedUp.Any(text.Contains) ? ModelFailure.KeyRefused : TooLong.Any(text.Contains) ? ModelFailure.ContextTooLong : null;
    }

    private static async Task<string> BeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaximumBytes];
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}

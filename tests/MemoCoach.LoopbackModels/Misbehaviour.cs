using System.Globalization;
using MemoCoach.LoopbackModels.Protocols;

namespace MemoCoach.LoopbackModels;

/// <summary>Answers a request the way a behaviour says.</summary>
internal static class Misbehaviour
{
    public static async Task AnswerAsync(HttpContext context, IProtocol protocol, ModelRequest request, Behaviour behaviour, RunningRequest running)
    {
        switch (behaviour.Kind)
        {
            case BehaviourKind.Status:
                await RefuseAsync(context, protocol, behaviour.Value!);
                return;
            case BehaviourKind.Quota:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                await context.Response.WriteAsJsonAsync(protocol.Error(429, "insufficient_quota"), context.RequestAborted);
                return;
            case BehaviourKind.TooLong:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await context.Response.WriteAsJsonAsync(protocol.Error(400, "context_length_exceeded"), context.RequestAborted);
                return;
            case BehaviourKind.Silent:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case BehaviourKind.Trickle:
                await TrickleAsync(context);
                return;
            case BehaviourKind.Html:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>Sign in to continue</body></html>", context.RequestAborted);
                return;
            case BehaviourKind.Slow:
                await Task.Delay(int.Parse(behaviour.Value!, CultureInfo.InvariantCulture), context.RequestAborted);
                break;
        }

        await Reply.SendAsync(context, protocol, request, behaviour, running);
    }

    private static async Task RefuseAsync(HttpContext context, IProtocol protocol, string value)
    {
        var parts = value.Split(':', 2);
        var status = int.Parse(parts[0], CultureInfo.InvariantCulture);
        context.Response.StatusCode = status;
        if (parts.Length == 2)
        {
            context.Response.Headers.RetryAfter = RetryAfter(parts[1]);
        }

        await context.Response.WriteAsJsonAsync(protocol.Error(status), context.RequestAborted);
    }

    private static async Task TrickleAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(50, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string RetryAfter(string value) => value.StartsWith('+')
        ? DateTimeOffset.UtcNow.AddSeconds(double.Parse(value, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture)
        : value;
}

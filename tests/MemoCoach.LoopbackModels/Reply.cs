using System.Globalization;
using System.Text;
using MemoCoach.LoopbackModels.Answers;
using MemoCoach.LoopbackModels.Protocols;

namespace MemoCoach.LoopbackModels;

/// <summary>Sends an answer that begins well, whole or as its behaviour spoils it.</summary>
internal static class Reply
{
    public static async Task SendAsync(HttpContext context, IProtocol protocol, ModelRequest request, Behaviour behaviour, RunningRequest running)
    {
        var reply = ReplyWriter.Write(request, behaviour.Kind);
        context.Response.ContentType = request.Stream ? protocol.StreamType : "application/json";
        string[] parts = request.Stream ? [.. protocol.Events(request, reply)] : [Wire.Json(protocol.Body(request, reply))];
        switch (behaviour.Kind)
        {
            case BehaviourKind.Cut:
                await CutAsync(context, parts);
                break;
            case BehaviourKind.Stall:
                await SendAsync(context, parts[..(parts.Length / 2)]);
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case BehaviourKind.NoEnd:
                await SendAsync(context, parts[..^1]);
                break;
            case BehaviourKind.StreamError:
                await SendAsync(context, [.. parts[..(parts.Length / 2)], protocol.StreamError(int.Parse(behaviour.Value!, CultureInfo.InvariantCulture))]);
                break;
            case BehaviourKind.SlowFirst:
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(int.Parse(behaviour.Value!, CultureInfo.InvariantCulture), context.RequestAborted);
                await SendAsync(context, parts);
                break;
            default:
                await SendAsync(context, parts[..^1]);
                running.End();
                await SendAsync(context, parts[^1..]);
                break;
        }
    }

    private static async Task SendAsync(HttpContext context, IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            await context.Response.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    // The reset throws away what the client has not read yet. Cut before a stream's first event is whole, it is the same to a quick client and to a slow one.
    private static async Task CutAsync(HttpContext context, string[] parts)
    {
        context.Response.ContentLength = parts.Sum(Encoding.UTF8.GetByteCount);
        await context.Response.WriteAsync(parts[0][..(parts[0].Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}

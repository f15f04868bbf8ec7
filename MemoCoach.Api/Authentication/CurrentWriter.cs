using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.Features;

namespace MemoCoach.Api.Authentication;

/// <summary>The session of a request, as a parameter of an operation that needs one.</summary>
internal sealed record CurrentWriter(WriterSession Session)
{
    public Guid Id => Session.WriterId;

    public static ValueTask<CurrentWriter> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new CurrentWriter(context.Features.GetRequiredFeature<WriterSession>()));
}

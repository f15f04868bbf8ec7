using MemoCoach.Core.Configuration;

namespace MemoCoach.Api.Limits;

/// <summary>Requests that are limited together; metadata of an endpoint.</summary>
/// <param name="Name">Names the count.</param>
/// <param name="LimitOf">Finds the limit in the configuration in force.</param>
internal sealed record RequestKind(string Name, Func<RequestLimits, RequestLimit> LimitOf)
{
    public static RequestKind Submissions { get; } = new("submissions", limits => limits.Submissions);

    public static RequestKind Chat { get; } = new("chat", limits => limits.Chat);

    public static RequestKind Documents { get; } = new("documents", limits => limits.Documents);

    public static RequestKind Reading { get; } = new("reading", limits => limits.Reading);

    public static RequestKind SignIn { get; } = new("sign-in", limits => limits.SignIn);

    public static RequestKind Administration { get; } = new("administration", limits => limits.Administration);

    public static RequestKind Sessions { get; } = new("sessions", limits => limits.Sessions);
}

/// <summary>Says which limit counts for an endpoint.</summary>
internal static class RequestKindExtensions
{
    public static TBuilder LimitedAs<TBuilder>(this TBuilder builder, RequestKind kind)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(kind);
}

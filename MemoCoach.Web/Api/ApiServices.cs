using MemoCoach.Contracts;

namespace MemoCoach.Web.Api;

/// <summary>Registers the API's client.</summary>
internal static class ApiServices
{
    public static void AddMemoCoachApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddTransient<BrowserHeaders>();
        services.AddApiClient<MemoCoachClient>();
        services.AddApiClient<AdminClient>();
        services.AddApiClient<ConfigurationClient>();
    }

    /// <summary>Adds a client of the API. Service discovery turns the name into an address, TLS where there is one.</summary>
    public static void AddApiClient<TClient>(this IServiceCollection services)
        where TClient : class =>
        services.AddHttpClient<TClient>(http => http.BaseAddress = new Uri($"https+http://{ResourceNames.Api}")).AddHttpMessageHandler<BrowserHeaders>();
}

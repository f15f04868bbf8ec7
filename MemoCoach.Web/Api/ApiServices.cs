using MemoCoach.Contracts;

namespace MemoCoach.Web.Api;

/// <summary>Registers the API's client.</summary>
internal static class ApiServices
{
    public static void AddMemoCoachApi(this IServiceCollection services)
    {
        services.AddHttpClient<MemoCoachClient>(UseApiAddress);
        services.AddHttpClient<AdminClient>(UseApiAddress);
        services.AddHttpClient<ConfigurationClient>(UseApiAddress);
    }

    /// <summary>Service discovery turns the name into an address, TLS where there is one.</summary>
    public static void UseApiAddress(HttpClient http) => http.BaseAddress = new Uri($"https+http://{ResourceNames.Api}");
}

namespace MemoCoach.Contracts;

/// <summary>How the pages tell the API which browser they ask for. Without the key, which only the services know, nobody can choose an address.</summary>
public static class ServiceKey
{
    /// <summary>The environment variable with the key, the same for the pages and the API. Without it the API sees the pages' own address.</summary>
    public const string Setting = "MEMOCOACH_SERVICE_KEY";

    /// <summary>The request header with the key.</summary>
    public const string KeyHeader = "X-MemoCoach-Service-Key";

    /// <summary>The request header with the browser's address.</summary>
    public const string AddressHeader = "X-MemoCoach-Browser-Address";
}

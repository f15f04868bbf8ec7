using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Accounts;

/// <summary>What an account may do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountRole>))]
public enum AccountRole
{
    /// <summary>Writes memos, and sees nothing but its own.</summary>
    [JsonStringEnumMemberName("writer")] Writer,

    /// <summary>Also uses what stands under <c>/api/v1/admin</c>.</summary>
    [JsonStringEnumMemberName("admin")] Admin,
}

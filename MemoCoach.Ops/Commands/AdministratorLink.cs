using MemoCoach.Contracts;
using MemoCoach.Core.Accounts;

namespace MemoCoach.Ops.Commands;

/// <summary>Makes the first administrator and prints the one-time link where no password was given.</summary>
internal static class AdministratorLink
{
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<FirstAdministrator>().EnsureAsync(cancellationToken) is { } token)
        {
            // The AppHost tells where the pages are; elsewhere the operator knows.
            var web = services.GetRequiredService<IConfiguration>()[$"services:{ResourceNames.Web}:http:0"] ?? "<address of the pages>";
            Console.WriteLine($"There is no administrator yet. Choose the password of '{FirstAdministrator.UserName}' once, at");
            Console.WriteLine($"{web.TrimEnd('/')}/account/link?token={token}");
        }
    }
}

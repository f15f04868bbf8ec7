using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Deployment.Tests.Support;
using MemoCoach.EndToEnd.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.EndToEnd.Tests.Replicas;

/// <summary>Two APIs and two sets of pages, each a process of its own, on one Redis and one PostgreSQL; a worker, and a model that takes its time.</summary>
public sealed class TwoOfEach : IAsyncLifetime
{
    /// <summary>Chat messages that a session may send in a minute.</summary>
    public const int ChatLimit = 4;

    private LoopbackModel? _model;
    private Stack? _stack;

    /// <summary>Where Redis is.</summary>
    public string Cache => _stack!.Cache;

    /// <summary>Both APIs.</summary>
    public IReadOnlyList<Uri> Apis => [_stack!.Address(ResourceNames.Api), _stack.Address(Stack.Second(ResourceNames.Api))];

    /// <summary>Both sets of pages; the first asks the first API, the second the second.</summary>
    public IReadOnlyList<Uri> Webs => [_stack!.Address(ResourceNames.Web), _stack.Address(Stack.Second(ResourceNames.Web))];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _model = await LoopbackModel.StartAsync("slow:3000");
        _stack = await Stack.StartAsync(
            ("OLLAMA_HOST", _model.Address.Authority),
            ("MEMOCOACH_ADMIN_PASSWORD", Administrator.Password),
            ("MEMOCOACH__limits__requests__chat__session", $"{ChatLimit}"));
        await _stack.AddReplicasAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _stack!.DisposeAsync();
        await _model!.DisposeAsync();
    }

    /// <summary>Somebody without a session, at one of the APIs.</summary>
    internal HttpClient Visitor(int api) => new() { BaseAddress = Apis[api] };

    /// <summary>A session at one of the APIs.</summary>
    internal HttpClient WithToken(int api, string? token)
    {
        var http = Visitor(api);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Signs in at one of the APIs.</summary>
    /// <returns>The session's token.</returns>
    internal async Task<string> SignInAsync(int api, string userName = "admin")
    {
        using var visitor = Visitor(api);
        using var answer = await TryAsync(visitor, userName, Administrator.Password);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>())!.Token;
    }

    /// <summary>Tries a password.</summary>
    internal static Task<HttpResponseMessage> TryAsync(HttpClient visitor, string userName, string password) =>
        visitor.PostAsJsonAsync("/api/v1/auth/login", new LoginRequest { UserName = userName, Password = password });

    /// <summary>Makes an account with the usual password.</summary>
    internal async Task<Guid> MakeAccountAsync(string userName)
    {
        using var admin = WithToken(0, await SignInAsync(0));
        using var made = await admin.PostAsJsonAsync("/api/v1/admin/accounts", new CreateAccountRequest { UserName = userName });
        var link = (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedLink>())!;
        using var chosen = await admin.PostAsJsonAsync("/api/v1/auth/link", new UseLinkRequest { Token = link.Token, NewPassword = Administrator.Password });
        chosen.EnsureSuccessStatusCode();
        return link.AccountId;
    }
}

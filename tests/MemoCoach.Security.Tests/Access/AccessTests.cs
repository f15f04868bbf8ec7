using System.Net;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Security.Tests.Access;

/// <summary>Walks every operation as nobody, an anonymous writer, another writer, an account and an administrator.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Guid> s_madeUp = [];
    private readonly CoachSystem _system = new();
    private IReadOnlyList<Operation> _operations = [];

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        _operations = await Operation.AllAsync(_system.Visitor());
    }

    public Task DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task NobodyUsesOnlyWhatIsForEverybody()
    {
        var madeUp = _system.Visitor();
        madeUp.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        foreach (var operation in _operations)
        {
            foreach (var visitor in (HttpClient[])[_system.Visitor(), madeUp])
            {
                var answer = await AskAsync(visitor, operation, s_madeUp);
                Assert.True(
                    operation.Access == Access.Everybody ? !IsRefusal(answer) : answer == new Answer(HttpStatusCode.Unauthorized, ProblemCodes.SessionRequired),
                    $"{operation.Name} answers nobody with {answer}");
            }
        }
    }

    [Fact]
    public async Task AnAnonymousWriterUsesNothingOfAccountsAndAdministrators()
    {
        foreach (var operation in _operations)
        {
            var answer = await AskAsync((await _system.WriterAsync()).Http, operation, s_madeUp);
            Assert.True(
                operation.Access switch
                {
                    Access.Administrator => answer == new Answer(HttpStatusCode.Forbidden, ProblemCodes.AdminRequired),
                    Access.Account => answer == new Answer(HttpStatusCode.Forbidden, ProblemCodes.AccountRequired),
                    _ => !IsRefusal(answer),
                },
                $"{operation.Name} answers an anonymous writer with {answer}");
        }
    }

    [Fact]
    public async Task AnAccountUsesNothingOfAdministrators()
    {
        await _system.MakeAccountAsync(await _system.AdminAsync(), "ana");
        foreach (var operation in _operations)
        {
            var answer = await AskAsync(await _system.SignInAsync("ana"), operation, s_madeUp);
            Assert.True(
                operation.Access == Access.Administrator ? answer == new Answer(HttpStatusCode.Forbidden, ProblemCodes.AdminRequired) : !IsRefusal(answer),
                $"{operation.Name} answers an account with {answer}");
        }
    }

    [Fact]
    public async Task AnAdministratorUsesEverythingButWhatIsAnothers()
    {
        var owner = await _system.WriterAsync();
        foreach (var operation in _operations)
        {
            var answer = await AskAsync(await _system.AdminAsync(), operation, operation.IsOwned ? await OwnedIdsAsync(owner) : s_madeUp);
            Assert.True(operation.IsOwned ? !IsSuccess(answer) : !IsRefusal(answer), $"{operation.Name} answers an administrator with {answer}");
        }
    }

    [Fact]
    public async Task AnothersThingIsLikeOneThatDoesNotExist()
    {
        var (owner, other) = (await _system.WriterAsync(), await _system.WriterAsync());
        var owned = _operations.Where(operation => operation.IsOwned).ToList();
        Assert.NotEmpty(owned);
        foreach (var operation in owned)
        {
            var ids = await OwnedIdsAsync(owner);
            var answer = await AskAsync(other.Http, operation, ids);
            Assert.True(!IsSuccess(answer), $"{operation.Name} answers another writer with {answer}");
            Assert.Equal(await AskAsync(other.Http, operation, s_madeUp), answer);
            var own = await AskAsync(owner.Http, operation, ids);
            Assert.True(own.Status != HttpStatusCode.NotFound, $"{operation.Name} answers its owner with {own}");
        }
    }

    private static bool IsSuccess(Answer answer) => (int)answer.Status < 400;

    private static bool IsRefusal(Answer answer) =>
        answer.Code is ProblemCodes.SessionRequired or ProblemCodes.SignInRequired or ProblemCodes.AccountRequired or ProblemCodes.AdminRequired || (int)answer.Status >= 500;

    private static async Task<Answer> AskAsync(HttpClient http, Operation operation, IReadOnlyDictionary<string, Guid> ids)
    {
        using var request = operation.Request(ids);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return new Answer(answer.StatusCode, null);
        }

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return new Answer(answer.StatusCode, problem.RootElement.GetProperty("code").GetString());
    }

    /// <summary>Fresh things for each operation, since some delete them.</summary>
    private static async Task<Dictionary<string, Guid>> OwnedIdsAsync(Writer owner)
    {
        var evaluation = await owner.ReadAsync(await owner.SubmitAsync());
        return new() { ["evaluations"] = evaluation.Id, ["memos"] = evaluation.MemoId };
    }

    private sealed record Answer(HttpStatusCode Status, string? Code);
}

using System.Net.Http.Headers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts;
using MemoCoach.Security.Tests.Access;

namespace MemoCoach.Security.Tests.Fuzzing;

/// <summary>
/// 10,000 requests with garbage as token, body or header, and ten or a hundred times as many with <c>MEMOCOACH_FUZZ_FACTOR</c>: never an answer
/// of 500 or above, and never more memory than a small machine has.
/// </summary>
public sealed class FuzzTests : IAsyncLifetime, IDisposable
{
    private const long AllowedGrowth = 200 * 1024 * 1024;
    private readonly CoachSystem _system = new();
    private HttpClient? _visitor;
    private string _token = "";
    private IReadOnlyList<Operation> _operations = [];

    public async Task InitializeAsync()
    {
        await _system.InitializeAsync();
        var replica = _system.StartReplica(host =>
        {
            foreach (var kind in (string[])["submissions", "chat", "documents", "reading", "signIn", "administration", "sessions"])
            {
                host.UseSetting($"MemoCoach:limits:requests:{kind}", "{ session: 1000000, address: 1000000 }");
            }
        });
        _visitor = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { BaseAddress = replica.BaseAddress };
        _token = (await _system.AdminAsync()).DefaultRequestHeaders.Authorization!.Parameter!;
        _operations = await Operation.AllAsync(_visitor);
    }

    public Task DisposeAsync() => _system.DisposeAsync();

    public void Dispose() => _visitor?.Dispose();

    [Fact]
    public void NoTokenBreaksAnything() => Check(150, Garbage.Mutations($"Bearer {_token}", "Bearer a.b.c", "Basic dXNlcjpwYXNz", "").Select(value =>
        Ask(HttpMethod.Get, "/api/v1/evaluations", request => request.Headers.TryAddWithoutValidation("Authorization", Garbage.ForHeader(value)))));

    [Fact]
    public void NoHeaderBreaksAnything() => Check(150,
        from name in Gen.Elements("Idempotency-Key", "Accept", "Accept-Language", "Content-Type", "If-Match", "Range", "traceparent", "X-Forwarded-For", ServiceKey.KeyHeader, ServiceKey.AddressHeader)
        from value in Garbage.Mutations("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "application/json; charset=utf-8", "203.0.113.7", "bytes=0-", "en;q=0.5")
        select Ask(HttpMethod.Post, "/api/v1/evaluations", request =>
        {
            request.Content = new StringContent("{}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            _ = request.Headers.TryAddWithoutValidation(name, Garbage.ForHeader(value)) || request.Content.Headers.TryAddWithoutValidation(name, Garbage.ForHeader(value));
        }));

    [Fact]
    public void NoBodyBreaksAnything() => Check(200,
        from operation in Gen.Elements(_operations.Where(operation => operation.ContentType is not null))
        from body in Garbage.Bytes(Garbage.Mutations(
            """{"text":"We ask for 40,000 dollars by June.","title":"A","language":"en","previousEvaluationId":"0197a1b2-0000-7000-8000-000000000000"}""",
            """{"userName":"admin","password":"seven horses draw","token":"abc","newPassword":"nine ducks swim","currentPassword":"x"}""",
            """{"userName":"ana","role":"admin","isDisabled":false,"reason":"because","documents":{"limits.yaml":"memo: {}"},"text":"memo: [","number":1}"""))
        select Send(operation, body));

    [Fact]
    public void NoQueryBreaksAnything() => Check(10,
        from operation in Gen.Elements(_operations.Where(operation => operation.Method == HttpMethod.Get))
        from query in Garbage.Mutations("?limit=10&after=0197a1b2-0000-7000-8000-000000000000", "?before=x&limit=1", "?version=1&from=2026-01-01", "/../..")
        select Send(operation, null, Uri.EscapeDataString(query).Replace("%3F", "?", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal)));

    private static void Check(int batches, Gen<Func<Task<int>>> cases)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var config = Config.QuickThrowOnFailure.WithMaxTest(Garbage.Cases(batches));
        Prop.ForAll(Arb.From(Gen.ArrayOf(cases, Garbage.Batch)), batch => Assert.All(Task.WhenAll(batch.Select(ask => ask())).GetAwaiter().GetResult(), status => Assert.InRange(status, 100, 499)))
            .Check(config);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, AllowedGrowth);
    }

    private Func<Task<int>> Send(Operation operation, byte[]? body, string query = "") => async () =>
    {
        using var request = operation.Request(new Dictionary<string, Guid>());
        return await Ask(request.Method, request.RequestUri + query, sent =>
        {
            sent.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            sent.Content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = new(operation.ContentType!) } };
        })();
    };

    private Func<Task<int>> Ask(HttpMethod method, string address, Action<HttpRequestMessage> prepare) => async () =>
    {
        using var request = new HttpRequestMessage(method, address);
        prepare(request);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var answer = await _visitor!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        return (int)answer.StatusCode;
    };
}

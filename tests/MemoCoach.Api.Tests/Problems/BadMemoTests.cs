using System.Net;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Problems;

/// <summary>Bodies of the right form whose contents cannot be evaluated.</summary>
[Collection(IdleSystem.Name)]
public sealed class BadMemoTests(CoachSystem system)
{
    private static readonly string Good = Memos.Text("server-room-en.md");

    private static readonly Dictionary<string, (string Code, SubmitMemoRequest Request)> Cases = new()
    {
        ["no text"] = (ProblemCodes.MemoEmpty, new()),
        ["empty"] = (ProblemCodes.MemoEmpty, new() { Text = "" }),
        ["blank"] = (ProblemCodes.MemoEmpty, new() { Text = " \r\n\t\u00A0" }),
        ["three words"] = (ProblemCodes.MemoTooShort, new() { Text = "Only three words" }),
        ["one unit too long"] = (ProblemCodes.MemoTooLong, new() { Text = string.Concat(Enumerable.Repeat("word ", 20_000)) + "x" }),
        ["half a megabyte of one word"] = (ProblemCodes.MemoTooLong, new() { Text = new string('a', 512 * 1024) }),
        ["one word of the largest size"] = (ProblemCodes.MemoTooShort, new() { Text = new string('a', 100_000) }),
        ["a null character"] = (ProblemCodes.MemoNotText, new() { Text = Good + "\0" }),
        ["binary data"] = (ProblemCodes.MemoNotText, new() { Text = Good + string.Concat(Enumerable.Repeat("\u0001\u0002\uFFFD", 200)) }),
        ["an unknown language"] = (ProblemCodes.LanguageUnknown, new() { Text = Good, Language = "fr" }),
        ["an empty language"] = (ProblemCodes.LanguageUnknown, new() { Text = Good, Language = "" }),
        ["a long title"] = (ProblemCodes.TitleTooLong, new() { Text = Good, Title = new string('t', 201) }),
        ["a null character in the title"] = (ProblemCodes.MemoNotText, new() { Text = Good, Title = "a\0b" }),
        ["an unknown previous evaluation"] = (ProblemCodes.PreviousEvaluationUnknown, new() { Text = Good, PreviousEvaluationId = Guid.Empty }),
    };

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task IsRefusedWithAReason(string name)
    {
        var (code, request) = Cases[name];
        var writer = await system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, code, await writer.PostAsync(request));
        Assert.Empty((await writer.ListAsync()).Items);
    }

    [Fact]
    public async Task TheLargestMemoIsAcceptedEvenWhenEveryCharacterIsEscaped()
    {
        var text = string.Concat(Enumerable.Repeat("ñandú ", 20_000))[..100_000];
        var body = JsonSerializer.SerializeToUtf8Bytes(new { text });
        var writer = await system.WriterAsync();
        var response = await writer.Http.SendAsync(RawRequest.Of(body));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("with blanks inside")]
    [InlineData("")]
    [InlineData("201")]
    public async Task AnUnfitIdempotencyKeyIsRefused(string key)
    {
        var writer = await system.WriterAsync();
        var response = await writer.PostAsync(new SubmitMemoRequest { Text = Good }, key == "201" ? new string('k', 201) : key);
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.IdempotencyKeyInvalid, response);
    }
}

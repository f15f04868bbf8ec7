using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Chats;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Memos;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Problems;

/// <summary>U+0000, which JSON and addresses can carry and PostgreSQL cannot keep: refused alike on both databases, wherever text comes in.</summary>
public sealed class NullCharacterTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    private const string Null = "a\0b";

    [Fact]
    public async Task IsRefusedInAChatMessage()
    {
        var writer = await system.WriterAsync();
        var evaluation = await writer.FinishAsync(await writer.SubmitAsync());
        var chat = new Conversation(writer, evaluation.Id);
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ChatMessageNotText, await chat.PostAsync(Null));
        Assert.Empty((await chat.ReadAsync()).Messages);
    }

    [Fact]
    public async Task IsAWrongNameWhenSigningIn() => await ProblemAssert.IsAsync(
        HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed, await system.Visitor().LoginAsync(Null, Administration.Password));

    [Fact]
    public async Task IsAWrongTokenOfALink() => await ProblemAssert.IsAsync(
        HttpStatusCode.BadRequest, ProblemCodes.LinkInvalid, await system.Visitor().UseLinkAsync(Null, Administration.Password));

    [Fact]
    public async Task IsRefusedInTheNameOfANewAccount() => await ProblemAssert.IsAsync(
        HttpStatusCode.BadRequest,
        ProblemCodes.UserNameInvalid,
        await (await system.AdminAsync()).PostAsJsonAsync(Administration.Accounts, new CreateAccountRequest { UserName = Null }));

    [Fact]
    public async Task IsRefusedInTheReasonForAChange()
    {
        var admin = await system.AdminAsync();
        var began = await admin.DocumentAsync("auth.yaml");
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ReasonMissing, await admin.PutAsync(began, began.Text, Null));
    }

    [Fact]
    public async Task IsRefusedInADocument()
    {
        var admin = await system.AdminAsync();
        var began = await admin.DocumentAsync("auth.yaml");
        await ProblemAssert.IsAsync(
            HttpStatusCode.UnprocessableEntity, ProblemCodes.ConfigurationInvalid, await admin.PutAsync(began, began.Text + "# " + Null));
    }

    [Theory]
    [InlineData("/api/v1/admin/calls?provider=a%00b")]
    [InlineData("/api/v1/admin/calls?model=a%00b")]
    [InlineData("/api/v1/memos?search=a%00b")]
    public async Task IsRefusedInAFilter(string address) => await ProblemAssert.IsAsync(
        HttpStatusCode.BadRequest, ProblemCodes.ParameterInvalid, await (await system.AdminAsync()).GetAsync(address));

    [Fact]
    public async Task IsRefusedInANewTitle()
    {
        var writer = await system.WriterAsync();
        var memo = (await writer.ReadAsync(await writer.SubmitAsync())).MemoId;
        var refused = await writer.Http.PatchAsJsonAsync($"/api/v1/memos/{memo}", new RenameMemoRequest { Title = Null });
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.MemoNotText, refused);
    }
}

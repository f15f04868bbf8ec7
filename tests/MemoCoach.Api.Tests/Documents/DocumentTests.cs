using System.Net;
using System.Net.Http.Json;
using System.Text;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Documents;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Documents;

[Collection(IdleSystem.Name)]
public sealed class DocumentTests(CoachSystem system)
{
    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "memo.exe", [1, 2, 3], ProblemCodes.DocumentKindUnknown },
        { "memo", [1, 2, 3], ProblemCodes.DocumentKindUnknown },
        { "memo.pdf", Files.Pdf(10_000, null), ProblemCodes.DocumentTooLong },
        { "memo.pdf", Files.Pdf(3, null), ProblemCodes.DocumentWithoutText },
        { "memo.pdf", Files.EncryptedPdf(), ProblemCodes.DocumentEncrypted },
        { "memo.pdf", Files.NestedPdf(), ProblemCodes.DocumentUnreadable },
        { "memo.pdf", "not a PDF at all"u8.ToArray(), ProblemCodes.DocumentUnreadable },
        { "memo.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ProblemCodes.DocumentEncrypted },
        { "memo.docx", Files.ZipBomb(), ProblemCodes.DocumentUnreadable },
        { "memo.docx", Files.NestedWord(), ProblemCodes.DocumentWithoutText },
        { "memo.docx", "not a document"u8.ToArray(), ProblemCodes.DocumentUnreadable },
        { "memo.txt", [], ProblemCodes.DocumentWithoutText },
        { "memo.txt", Encoding.UTF8.GetBytes(new string('a', 200_001)), ProblemCodes.DocumentTooLong },
    };

    public static TheoryData<string, byte[], string> Texts => new()
    {
        { "Budget.txt", Encoding.UTF8.GetBytes($"{Files.Sentence}\r\n\r\n\r\nGracias, señor."), $"{Files.Sentence}\n\nGracias, señor." },
        { "Budget.md", Encoding.Latin1.GetBytes($"# Año\n{Files.Sentence}"), $"# Año\n{Files.Sentence}" },
        { "Budget.TXT", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Files.Sentence)], Files.Sentence },
        { "Budget.pdf", Files.Pdf(1, Files.Sentence), Files.Sentence },
        { "Budget.docx", Files.Word("Summary", Files.Sentence), $"# Summary\n\n{Files.Sentence}\n\nCost | 9,000 |" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task GivesTheTextOfAFile(string name, byte[] content, string text)
    {
        var answer = await system.UploadAsync(name, content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new DocumentText("Budget", text), await answer.Content.ReadFromJsonAsync<DocumentText>());
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task SaysWhyAFileIsNotRead(string name, byte[] content, string code) =>
        await ProblemAssert.IsAsync(HttpStatusCode.UnprocessableEntity, code, await system.UploadAsync(name, content));

    [Fact]
    public async Task RefusesAFileThatIsTooLarge() =>
        await ProblemAssert.IsAsync(
            HttpStatusCode.RequestEntityTooLarge, ProblemCodes.BodyTooLarge, await system.UploadAsync("memo.pdf", new byte[(10 * 1024 * 1024) + 1]));
}

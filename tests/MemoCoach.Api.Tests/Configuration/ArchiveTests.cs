using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Configuration;

public sealed class ArchiveTests(ConfiguredSystem system) : IClassFixture<ConfiguredSystem>
{
    private const string Archive = $"{ConfigurationSteps.Configuration}/archive";

    [Fact]
    public async Task WhatWasDownloadedCanBeUploadedAgain()
    {
        var before = (await system.Admin.DocumentAsync("rubric.yaml")).Text;
        var packed = await system.Admin.GetByteArrayAsync(Archive);
        await system.Admin.EditAsync("rubric.yaml", "en: Business memo", "en: Something else");

        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(packed)).StatusCode);

        Assert.Equal(before, (await system.Admin.DocumentAsync("rubric.yaml")).Text);
        using var zip = new ZipArchive(new MemoryStream(packed));
        Assert.Equal(["auth.yaml", "context.yaml", "frameworks.yaml", "limits.yaml", "llm.yaml", "prompt.yaml", "rubric.yaml"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task NothingIsAppliedUnlessEverythingIsValid()
    {
        var limits = await system.Admin.DocumentAsync("limits.yaml");

        var refused = await UploadAsync(Pack(("limits.yaml", limits.Text.Replace("attempts: 3", "attempts: 5", StringComparison.Ordinal)), ("auth.yaml", "sessionDays: none")));

        await ProblemAssert.IsAsync(HttpStatusCode.UnprocessableEntity, ProblemCodes.ConfigurationInvalid, refused);
        Assert.Equal(limits, await system.Admin.DocumentAsync("limits.yaml"));
    }

    /// <summary>Archives by kind, and what is said of them. Their bytes stay out of the tests' names.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Pack, string Sentence)> s_bad = new()
    {
        ["traversal"] = (() => Pack(("../../etc/auth.yaml", "sessionDays: 30")), "The entry lies in a folder."),
        ["traversal of Windows"] = (() => Pack(("..\\auth.yaml", "sessionDays: 30")), "The entry lies in a folder."),
        ["absolute"] = (() => Pack(("/auth.yaml", "sessionDays: 30")), "The entry lies in a folder."),
        ["ten megabytes"] = (() => Pack(("auth.yaml", new string(' ', 10_000_000))), "The file is longer than 256 KiB."),
        ["alias bomb"] = (() => Pack(("auth.yaml", "a: &a [x,x]\nb: [*a,*a]\n")), "An anchor (&name) is not allowed."),
        ["stranger"] = (() => Pack(("passwords.yaml", "a: b")), "There is no document of this name."),
        ["twice"] = (() => Pack(("auth.yaml", "sessionDays: 30"), ("auth.yaml", "sessionDays: 31")), "The document stands twice in the archive."),
        ["too many"] = (() => Pack([.. Enumerable.Range(0, 21).Select(number => ($"{number}.yaml", ""))]), "more than 20 entries"),
        ["empty"] = (() => Pack(), "The archive is empty."),
        ["no archive"] = (() => [1, 2, 3], "This is not a ZIP file"),
    };

    public static TheoryData<string> BadKinds => [.. s_bad.Keys];

    [Theory]
    [MemberData(nameof(BadKinds))]
    public async Task ABadArchiveIsRefusedWithASentence(string kind)
    {
        var (pack, sentence) = s_bad[kind];
        var before = await system.Admin.DocumentAsync("auth.yaml");

        var refused = await UploadAsync(pack());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains(problem.RootElement.GetProperty("problems").EnumerateArray(), one => one.GetProperty("message").GetString()!.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(before, await system.Admin.DocumentAsync("auth.yaml"));
    }

    private static byte[] Pack(params (string Name, string Text)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return packed.ToArray();
    }

    private async Task<HttpResponseMessage> UploadAsync(byte[] packed)
    {
        using var content = new ByteArrayContent(packed);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        var active = (await system.Admin.HistoryAsync()).First(version => version.State == VersionState.Active);
        return await system.Admin.PostAsync($"{Archive}?baseVersion={active.Number}&reason=Upload", content);
    }
}

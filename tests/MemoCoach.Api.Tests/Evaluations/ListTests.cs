using MemoCoach.Api.Tests.Support;

namespace MemoCoach.Api.Tests.Evaluations;

[Collection(IdleSystem.Name)]
public sealed class ListTests(CoachSystem system)
{
    [Fact]
    public async Task PagesFollowOneAnotherNewestFirst()
    {
        var writer = await system.WriterAsync();
        var submitted = new List<Guid>();
        for (var count = 0; count < 5; count++)
        {
            submitted.Add(await writer.SubmitAsync());
        }

        var first = await writer.ListAsync("?limit=2");
        var second = await writer.ListAsync($"?limit=2&after={first.Next}");
        var last = await writer.ListAsync($"?limit=2&after={second.Next}");
        Assert.Equal([2, 2, 1], [first.Items.Count, second.Items.Count, last.Items.Count]);
        Assert.Null(last.Next);
        Assert.Equal(Enumerable.Reverse(submitted), first.Items.Concat(second.Items).Concat(last.Items).Select(item => item.Id));
    }

    [Fact]
    public async Task AFullLastPageHasNoNext()
    {
        var writer = await system.WriterAsync();
        await writer.SubmitAsync();
        await writer.SubmitAsync();
        Assert.Null((await writer.ListAsync("?limit=2")).Next);
    }
}

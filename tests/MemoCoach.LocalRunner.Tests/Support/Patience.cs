namespace MemoCoach.LocalRunner.Tests.Support;

/// <summary>Bounds what would otherwise hang a failing test; generous, because it measures nothing.</summary>
internal static class Patience
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(40);

    public static async Task<T> OrAsync<T>(Task<T> task, Func<string> problem)
    {
        try
        {
            return await task.WaitAsync(s_limit);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(problem());
        }
    }
}

/// <summary>Ends a service when its AppHost is gone, however that came about: standard input ends then.</summary>
internal static class ParentPipe
{
    public static void OnClosed(Action stop)
    {
        if (Environment.GetEnvironmentVariable("MEMOCOACH_PARENT_PIPE") == "stdin")
        {
            new Thread(() => WaitForEnd(stop)) { IsBackground = true }.Start();
        }
    }

    private static void WaitForEnd(Action stop)
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        stop();
    }
}

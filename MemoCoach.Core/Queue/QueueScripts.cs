namespace MemoCoach.Core.Queue;

/// <summary>The Lua scripts of the queue. Each declares every key, so that Garnet's transaction mode isolates it as Redis does.</summary>
internal static class QueueScripts
{
    public static readonly string Enqueue = Load("enqueue");
    public static readonly string Claim = Load("claim");
    public static readonly string Settle = Load("settle");
    public static readonly string Remove = Load("remove");
    public static readonly string Maintain = Load("maintain");
    public static readonly string Count = Load("count");

    private static string Load(string name) => Read("keys") + Read(name);

    private static string Read(string name)
    {
        using var stream = typeof(QueueScripts).Assembly.GetManifestResourceStream($"Queue/{name}.lua")
            ?? throw new InvalidOperationException($"The assembly lacks the script Queue/{name}.lua. Build MemoCoach.Core with Queue/Scripts embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

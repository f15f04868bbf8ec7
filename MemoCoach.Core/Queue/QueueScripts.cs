using MemoCoach.Core.Scripting;

namespace MemoCoach.Core.Queue;

/// <summary>The Lua scripts of the queue.</summary>
internal static class QueueScripts
{
    public static readonly string Enqueue = Load("enqueue");
    public static readonly string Claim = Load("claim");
    public static readonly string Settle = Load("settle");
    public static readonly string Remove = Load("remove");
    public static readonly string Maintain = Load("maintain");
    public static readonly string Count = Load("count");

    private static string Load(string name) => LuaScripts.Load("Queue", name);
}

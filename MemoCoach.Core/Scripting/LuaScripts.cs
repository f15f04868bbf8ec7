using MemoCoach.Core.Resources;

namespace MemoCoach.Core.Scripting;

/// <summary>Reads the Lua scripts that the assembly carries. Each declares every key, so that Garnet's transaction mode isolates it as Redis does.</summary>
internal static class LuaScripts
{
    /// <summary>A script with what all scripts of its area begin with (<c>keys.lua</c>).</summary>
    /// <param name="area">Whose script it is, such as <c>Queue</c>.</param>
    /// <param name="name">Its name without the ending.</param>
    /// <exception cref="InvalidOperationException">There is no such script.</exception>
    public static string Load(string area, string name) => EmbeddedText.Read($"{area}/keys.lua") + EmbeddedText.Read($"{area}/{name}.lua");
}

namespace MemoCoach.LocalRunner;

/// <summary>Environment variable names made from resource names, as Aspire makes them.</summary>
internal static class VariableName
{
    /// <summary>Upper case, with _ for what a variable name cannot hold: my-cache becomes MY_CACHE.</summary>
    public static string Prefix(string resourceName)
    {
        var name = string.Concat(resourceName.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        return char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }
}

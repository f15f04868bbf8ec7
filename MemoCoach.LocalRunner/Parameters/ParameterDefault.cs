using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner;

/// <summary>How a parameter gets a value that nobody gave.</summary>
public abstract class ParameterDefault
{
    /// <summary>Makes the value for run mode.</summary>
    /// <returns>The value.</returns>
    public abstract string GetDefaultValue();

    internal abstract JsonObject ToManifest();
}

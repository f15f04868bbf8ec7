using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner;

internal sealed class ConstantParameterDefault(Func<string> value) : ParameterDefault
{
    public override string GetDefaultValue() => value();

    internal override JsonObject ToManifest() => new() { ["value"] = value() };
}

namespace MemoCoach.LocalRunner;

/// <summary>A value given from outside: asked for when deploying, known when running.</summary>
public sealed class ParameterResource : IResource
{
    private readonly Lazy<string> _value;

    internal ParameterResource(string name, bool secret, Func<string> value, ParameterDefault? published)
    {
        Name = name;
        Secret = secret;
        Default = published;
        _value = new Lazy<string>(value);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool Secret { get; }

    /// <summary>What the manifest offers when nobody gives a value; null asks for one.</summary>
    internal ParameterDefault? Default { get; }

    /// <summary>The value in run mode.</summary>
    internal string Value => _value.Value;
}

namespace MemoCoach.LocalRunner;

/// <summary>Adds values that are given from outside.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a parameter whose value stands in the setting <c>Parameters:name</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="secret">Whether the value must not be shown.</param>
    /// <returns>The parameter.</returns>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, secret, () => Configured(builder, name) ?? throw Missing(name), null));

    /// <summary>Adds a parameter whose value the AppHost computes.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="valueGetter">Computes the value for run mode.</param>
    /// <param name="publishValueAsDefault">Whether the manifest offers the value as default; not for secrets.</param>
    /// <param name="secret">Whether the value must not be shown.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="ArgumentException">A secret would be published.</exception>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false)
    {
        if (publishValueAsDefault && secret)
        {
            throw new ArgumentException($"Parameter '{name}' is secret, so its value cannot be published as default.", nameof(secret));
        }

        return builder.AddResource(new ParameterResource(
            name, secret, valueGetter, publishValueAsDefault ? new ConstantParameterDefault(valueGetter) : null));
    }

    /// <summary>Adds a parameter that falls back to a generated value.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">How to make a value when <c>Parameters:name</c> is not set.</param>
    /// <param name="secret">Whether the value must not be shown.</param>
    /// <param name="persist">Aspire keeps the value in user secrets; not offered here.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="DistributedApplicationException"><paramref name="persist"/> was asked for in run mode.</exception>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        if (persist && builder.ExecutionContext.IsRunMode)
        {
            throw new DistributedApplicationException(
                $"Parameter '{name}': LocalRunner does not keep generated values. Set Parameters__{ShellName(name)}, or leave out persist.");
        }

        return builder.AddResource(new ParameterResource(name, secret, () => Configured(builder, name) ?? value.GetDefaultValue(), value));
    }

    // Shells do not take a dash in a variable's name.
    private static string ShellName(string name) => name.Replace('-', '_');

    private static string? Configured(IDistributedApplicationBuilder builder, string name)
    {
        var values = builder.Configuration.GetSection("Parameters");
        return values[name] ?? values[ShellName(name)];
    }

    private static DistributedApplicationException Missing(string name) =>
        new($"Parameter '{name}' has no value. Set Parameters__{ShellName(name)} in the environment.");
}

using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Configuration.Yaml;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Configuration.Origins;

/// <summary>Answers where each effective value comes from.</summary>
/// <param name="validator">Reads the layers.</param>
/// <param name="files">The files of this process.</param>
/// <param name="values">The environment's values in this process.</param>
/// <param name="configuration">Holds the environment variables that documents refer to.</param>
public sealed class OriginReport(ConfigurationValidator validator, ConfigurationFiles files, EnvironmentValues values, IConfiguration configuration)
{
    /// <summary>The effective values.</summary>
    /// <param name="active">The active version with its documents; without one the files are in force.</param>
    /// <returns>The values, document by document, then the process's own secrets.</returns>
    public ConfigurationOrigins Of(ConfigurationVersion? active)
    {
        var fileNodes = validator.Nodes(files.Texts, EnvironmentValues.None);
        var effective = active is null ? validator.Nodes(files.Texts, values) : validator.Nodes(ConfigurationVersions.Texts(active), values);
        var shown = effective.OrderBy(document => document.Key, StringComparer.Ordinal).SelectMany(document =>
            OriginWalk.Leaves(Path.GetFileNameWithoutExtension(document.Key), document.Value, fileNodes.GetValueOrDefault(document.Key)));
        return new(active?.Number, [.. shown.Select(Value), .. ProcessSecrets.Of(configuration)]);
    }

    private ConfigurationValue Value(OriginLeaf leaf)
    {
        var reference = ValueReference.Of(leaf, configuration);
        return reference.Variable is { } variable
            ? new(leaf.Key, reference.Shown, ConfigurationLayer.Environment, variable)
            : new(leaf.Key, reference.Shown, LayerOf(leaf.Place), PlaceOf(leaf.Place));
    }

    private static ConfigurationLayer LayerOf(ConfigPlace place) => place.File switch
    {
        _ when EnvironmentValues.IsVariable(place) => ConfigurationLayer.Environment,
        _ when place.File.StartsWith("version ", StringComparison.Ordinal) => ConfigurationLayer.Administrator,
        _ when place.File.Contains("/environments/", StringComparison.Ordinal) => ConfigurationLayer.Overlay,
        _ => ConfigurationLayer.Base,
    };

    private static string PlaceOf(ConfigPlace place) => EnvironmentValues.IsVariable(place) ? place.File : $"{place.File}:{place.Line}";
}

using System.Text.Json;

namespace MemoCoach.LocalRunner.Manifest;

/// <summary>Writes Aspire's deployment manifest (schema aspire-8.0, https://json.schemastore.org/aspire-8.0.json).</summary>
internal static class ManifestFile
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static async Task WriteAsync(string path, IReadOnlyList<IResource> resources, CancellationToken cancellationToken)
    {
        var directory = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(path, ManifestDocument.Create(resources, directory).ToJsonString(s_indented), cancellationToken);
    }
}

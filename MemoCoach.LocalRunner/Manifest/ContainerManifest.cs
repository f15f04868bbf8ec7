using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Manifest;

/// <summary>The parts that every published container has.</summary>
internal static class ContainerManifest
{
    public static JsonObject Create(string connectionString, string image) => new()
    {
        ["type"] = "container.v0",
        ["connectionString"] = connectionString,
        ["image"] = image,
    };

    public static void AddVolume(this JsonObject container, DataVolume? volume, string target)
    {
        if (volume is not null)
        {
            container["volumes"] = new JsonArray(new JsonObject { ["name"] = volume.Name, ["target"] = target, ["readOnly"] = volume.IsReadOnly });
        }
    }

    public static JsonObject TcpBinding(string scheme, int port) => new()
    {
        ["tcp"] = new JsonObject { ["scheme"] = scheme, ["protocol"] = "tcp", ["transport"] = "tcp", ["targetPort"] = port },
    };
}

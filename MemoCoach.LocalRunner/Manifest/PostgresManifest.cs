using System.Text.Json.Nodes;

namespace MemoCoach.LocalRunner.Manifest;

/// <summary>PostgreSQL as Aspire.Hosting.PostgreSQL 13.5.2 publishes it.</summary>
internal static class PostgresManifest
{
    private const string Image = "docker.io/library/postgres:18.3";

    public static JsonObject Server(PostgresServerResource server)
    {
        var (name, password) = (server.Name, $"{{{server.Name}-password.value}}");
        var container = ContainerManifest.Create(
            $"Host={{{name}.bindings.tcp.host}};Port={{{name}.bindings.tcp.port}};Username=postgres;Password={password}", Image);
        container.AddVolume(server.DataVolume, "/var/lib/postgresql");
        container["env"] = new JsonObject
        {
            ["POSTGRES_HOST_AUTH_METHOD"] = "scram-sha-256",
            ["POSTGRES_INITDB_ARGS"] = "--auth-host=scram-sha-256 --auth-local=scram-sha-256",
            ["POSTGRES_USER"] = "postgres",
            ["POSTGRES_PASSWORD"] = password,
        };
        container["bindings"] = ContainerManifest.TcpBinding("tcp", 5432);
        return container;
    }

    public static JsonObject Database(PostgresDatabaseResource database) => new()
    {
        ["type"] = "value.v0",
        ["connectionString"] = $"{{{database.Server.Name}.connectionString}};Database={database.DatabaseName}",
    };

    public static IEnumerable<KeyValuePair<string, JsonObject>> Companions(PostgresServerResource server, bool isReferenced) =>
        ParameterManifest.Password(server.Name, special: true, inUri: isReferenced);
}

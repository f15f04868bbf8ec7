namespace MemoCoach.TestServers;

/// <summary>Needs a <see cref="PostgresServer"/>.</summary>
public sealed class NeedsPostgresAttribute() : NeedsServerAttribute(PostgresServer.Absence);

namespace MemoCoach.Core.Persistence;

/// <summary>The database's schema and this program do not fit. The message says what to do.</summary>
/// <param name="message">A sentence for the operator.</param>
public sealed class SchemaException(string message) : Exception(message);

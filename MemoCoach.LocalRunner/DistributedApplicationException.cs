namespace MemoCoach.LocalRunner;

/// <summary>The application cannot be built, started or published; the message says what to change.</summary>
/// <param name="message">What is wrong, where, and how to mend it.</param>
public sealed class DistributedApplicationException(string message) : Exception(message);

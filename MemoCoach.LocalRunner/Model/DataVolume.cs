namespace MemoCoach.LocalRunner;

internal sealed record DataVolume(string Name, bool IsReadOnly);

namespace MemoCoach.LocalRunner.Running;

/// <summary>A line that a resource wrote; sequence numbers rise by one per resource, so that a reader can ask for what is new.</summary>
internal sealed record LogLine(long Sequence, string Text);

namespace MemoCoach.LocalRunner;

/// <summary>A part of the application: a service, a store, a value.</summary>
public interface IResource
{
    /// <summary>The name by which others reach the resource; unique without regard to case.</summary>
    string Name { get; }
}

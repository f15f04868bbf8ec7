namespace MemoCoach.LocalRunner;

/// <summary>A resource that hands its address to those who refer to it.</summary>
public interface IReferencedResource : IResource;

namespace MemoCoach.LocalRunner;

/// <summary>Where a project of the solution stands; the build generates one class for each under <c>Projects</c>.</summary>
public interface IProjectMetadata
{
    /// <summary>Full path of the project file.</summary>
    string ProjectPath { get; }

    /// <summary>Full path of the built assembly.</summary>
    string TargetPath { get; }
}

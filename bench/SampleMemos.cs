namespace MemoCoach.Bench;

/// <summary>The sample memos of the tests, found from the source tree.</summary>
internal static class SampleMemos
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Root(), "tests", "samples", name));

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MemoCoach.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("MemoCoach.sln was not found above the program. Run the benchmarks from the source tree.");
    }
}

using FsCheck.Xunit;

namespace MemoCoach.Configuration.Tests;

/// <summary>A property that is tried so many times, and with <c>MEMOCOACH_FUZZ_FACTOR</c> so many times as often, as <c>./test.sh fuzz</c> asks for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FuzzPropertyAttribute : PropertyAttribute
{
    public FuzzPropertyAttribute(int usual) =>
        MaxTest = int.TryParse(Environment.GetEnvironmentVariable("MEMOCOACH_FUZZ_FACTOR"), out var factor) ? usual * factor : usual;
}

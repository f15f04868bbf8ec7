using System.Globalization;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Rules;

/// <summary>What <c>rubric.yaml</c> must keep beyond its shape.</summary>
internal static class RubricRules
{
    private static readonly decimal[] Scores = [1, 2, 3, 4, 5];

    internal static void Check(ConfigNode root, IReadOnlyCollection<string> signals, ICollection<ConfigurationProblem> problems)
    {
        if (root["criteria"] is not ConfigSequence criteria)
        {
            return;
        }

        UniqueNames.Check(criteria.Items.Select(criterion => criterion["id"]), problems);
        CheckWeights(criteria, problems);
        foreach (var criterion in criteria.Items)
        {
            CheckLevels(criterion["levels"], problems);
            CheckSignals(criterion["signals"], signals, problems);
        }
    }

    private static void CheckWeights(ConfigSequence criteria, ICollection<ConfigurationProblem> problems)
    {
        var weights = criteria.Items.Select(criterion => criterion["weight"]?.Number).OfType<decimal>().ToList();
        // A weight that is no number has a problem of its own, and a sum without it would mislead.
        if (weights.Count == criteria.Items.Count && weights.Sum() is var sum and not 100)
        {
            var text = sum.ToString(CultureInfo.InvariantCulture);
            problems.Add(criteria.Place.Problem($"The weights of the criteria add up to {text}, not 100. Change them until they do."));
        }
    }

    private static void CheckLevels(ConfigNode? levels, ICollection<ConfigurationProblem> problems)
    {
        if (levels is not ConfigSequence)
        {
            return;
        }

        var scores = levels.Items.Select(level => level["score"]).ToList();
        UniqueNames.Check(scores, problems);
        var missing = Scores.Except(scores.Select(score => score?.Number ?? 0)).ToList();
        if (missing.Count > 0)
        {
            problems.Add(levels.Place.Problem($"Guidance for the score {string.Join(", ", missing)} is missing. Describe each of the levels 1 to 5 once."));
        }
    }

    private static void CheckSignals(ConfigNode? list, IReadOnlyCollection<string> known, ICollection<ConfigurationProblem> problems)
    {
        var names = (list?.Items ?? []).Select(signal => signal["signal"]).ToList();
        UniqueNames.Check(names, problems);
        foreach (var name in names.OfType<ConfigScalar>().Where(name => !known.Contains(name.Text)))
        {
            problems.Add(name.Place.Problem($"The offline coach reads no signal {Shown.Value(name.Text)}. It reads {string.Join(", ", known)}."));
        }
    }
}

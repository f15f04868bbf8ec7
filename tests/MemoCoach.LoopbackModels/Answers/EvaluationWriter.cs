using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MemoCoach.LoopbackModels.Protocols;

namespace MemoCoach.LoopbackModels.Answers;

/// <summary>Writes an evaluation of any memo: sentences quoted from it, scores from a hash of memo and criterion.</summary>
internal static partial class EvaluationWriter
{
    public static string Write(PromptReading prompt, bool misquote = false, bool breakSchema = false, Func<int, double>? score = null)
    {
        var sentences = Sentences(prompt.Memo);
        string Quote(int index) => misquote ? $"Nothing of this kind stands anywhere, number {index}." : sentences[index % sentences.Count];
        var criteria = prompt.Criteria.Skip(breakSchema ? 1 : 0).Select((id, index) => KeyValuePair.Create(id, (object)new
        {
            evidence = new[] { Quote(index) },
            justification = $"The passage \"{Shortened(Quote(index))}\" decides the score for {id}.",
            score = !breakSchema ? score?.Invoke(index) ?? Score(prompt.Memo, id) : index == 0 ? 9.9 : (object)"four",
        }));
        return Wire.Json(new
        {
            criteria = new Dictionary<string, object>(criteria),
            strengths = new[] { $"It says what it is about: \"{Shortened(Quote(0))}\"" },
            opportunities = new[] { $"Say more about \"{Shortened(Quote(1))}\"" },
            segments = Enumerable.Range(0, Math.Min(6, sentences.Count)).Select(index => new
            {
                quote = Quote(index),
                criterion = prompt.Criteria[index % prompt.Criteria.Count],
                comment = $"Passage {index + 1} carries the memo's thought on.",
                questions = new[] { "What does the reader do with this?" },
                suggestions = new[] { "Put the figure first." },
            }),
            generalRemarks = new[] { $"The memo has {sentences.Count} sentences." },
        });
    }

    private static List<string> Sentences(string memo)
    {
        var found = Sentence().Matches(memo).Select(match => match.Value.Trim()).Where(text => text.Length is > 20 and < 400).ToList();
        return found.Count > 0 ? found : [memo.Length <= 200 ? memo : memo[..200]];
    }

    private static double Score(string memo, string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{memo}"));
        return (20 + (hash[0] % 31)) / 10.0;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)];

    [GeneratedRegex(@"[^.!?\n]+[.!?]?")]
    private static partial Regex Sentence();
}

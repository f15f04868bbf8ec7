namespace MemoCoach.Core.Llm.Calls;

/// <summary>Takes an answer while it comes.</summary>
internal interface IAnswerSink
{
    /// <summary>A try begins; what the ones before it brought is void.</summary>
    void Begin();

    /// <summary>The next piece came.</summary>
    void Add(string text);
}

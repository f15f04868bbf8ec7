using MemoCoach.Contracts.Evaluations;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Writing;

/// <summary>What the writer has written so far.</summary>
/// <param name="Title">The memo's title; <see langword="null"/> if it has none.</param>
/// <param name="Language">The language chosen; <see langword="null"/> if the coach is to find out.</param>
/// <param name="Previous">The evaluation whose memo this is the next version of, if any.</param>
/// <param name="Key">The idempotency key of exactly this draft; it changes with each edit, and survives a reload.</param>
/// <param name="Length">UTF-16 units of the text.</param>
/// <param name="Text">The text in UTF-8, still in the browser; <see langword="null"/> while there is none.</param>
internal sealed record Draft(string? Title, string? Language, Guid? Previous, string Key, int Length, IJSStreamReference? Text);

/// <summary>The draft that <c>draft-store.js</c> keeps in the browser and saves through the API.</summary>
internal sealed class BrowserDraft(IJSRuntime script)
{
    /// <summary>Most bytes that UTF-8 takes for one UTF-16 unit.</summary>
    private const int MaximumBytesPerUnit = 3;

    public ValueTask<Draft> ReadAsync(CancellationToken cancellationToken) =>
        script.InvokeAsync<Draft>("memoCoach.readDraft", cancellationToken);

    /// <summary>Fetches the text in pieces, so that a long memo needs no large message.</summary>
    public static async Task<string> ReadTextAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Text is null)
        {
            return "";
        }

        await using var text = draft.Text;
        await using var stream = await text.OpenReadStreamAsync((long)draft.Length * MaximumBytesPerUnit, cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>The draft became an evaluation: submitting the same text again is meant to make another, of its next version.</summary>
    public ValueTask AcceptAsync(Draft draft, Guid evaluation, CancellationToken cancellationToken) =>
        script.InvokeVoidAsync("memoCoach.acceptDraft", cancellationToken, draft.Key, evaluation);

    /// <summary>Puts an evaluated memo in place of the draft, to write its next version; what stood there can be brought back.</summary>
    public ValueTask ReviseAsync(EvaluationResponse evaluation) => script.InvokeVoidAsync(
        "memoCoach.replaceDraft",
        new { title = evaluation.Title ?? "", text = evaluation.Text, language = evaluation.Language, previous = evaluation.Id });

    /// <summary>Forgets the browser's copy, after everything else was deleted.</summary>
    public ValueTask ForgetAsync(CancellationToken cancellationToken) => script.InvokeVoidAsync("memoCoach.forgetDraft", cancellationToken);
}

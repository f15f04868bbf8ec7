using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>The text that <c>editor.js</c> holds in the browser.</summary>
internal sealed class BrowserEditor(IJSRuntime script)
{
    /// <summary>Most bytes that UTF-8 takes for one UTF-16 unit.</summary>
    private const int MaximumBytesPerUnit = 3;

    /// <summary>Fetches the text in pieces, so that a long document needs no large message.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The text.</returns>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var edited = await script.InvokeAsync<EditedText>("memoCoach.readEditor", cancellationToken);
        await using var text = edited.Text;
        if (edited.Length == 0)
        {
            return "";
        }

        await using var stream = await text.OpenReadStreamAsync((long)edited.Length * MaximumBytesPerUnit, cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>What was saved is what edits are made to from now on; those made meanwhile are kept.</summary>
    /// <param name="saved">The text in force.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the browser knows.</returns>
    public ValueTask RebaseAsync(string saved, CancellationToken cancellationToken) => script.InvokeVoidAsync("memoCoach.savedEditor", cancellationToken, saved);

    /// <summary>Gives the edits up.</summary>
    /// <returns>A task that ends when the browser keeps them no longer.</returns>
    public ValueTask ForgetAsync() => script.InvokeVoidAsync("memoCoach.forgetEditor");

    private sealed record EditedText(int Length, IJSStreamReference Text);
}

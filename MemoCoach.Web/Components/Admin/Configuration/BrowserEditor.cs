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
        if (edited.Length == 0)
        {
            return "";
        }

        await using var stream = await edited.Text.OpenReadStreamAsync((long)edited.Length * MaximumBytesPerUnit, cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private sealed record EditedText(int Length, IJSStreamReference Text);
}

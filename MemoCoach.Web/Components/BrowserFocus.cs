using Microsoft.JSInterop;

namespace MemoCoach.Web.Components;

/// <summary>
/// Where the keyboard goes on once a component has removed, replaced or disabled what had the focus; <c>focus.js</c> does it. Each component
/// has its own: it says where within an action, and calls <see cref="AfterRenderAsync"/> once the page shows what came of it.
/// </summary>
internal sealed class BrowserFocus(IJSRuntime script)
{
    private (string Function, string[] Ids)? next;

    /// <summary>Goes to an element wherever the focus is, as for a question that must be answered first.</summary>
    /// <param name="ids">The first of them that is there.</param>
    public void Move(params string[] ids) => next = ("memoCoach.focus", ids);

    /// <summary>
    /// Goes on only if the focus was lost: where it was, if that is there again, else at one of the elements, else at the heading in sight.
    /// What was said before in the same action is more particular, and stands.
    /// </summary>
    /// <param name="ids">The first of them that is there.</param>
    public void Regain(params string[] ids) => next ??= ("memoCoach.regainFocus", ids);

    /// <summary>Does what was said, if something was.</summary>
    /// <returns>A task that ends when the browser has done it.</returns>
    public ValueTask AfterRenderAsync()
    {
        if (next is not { } due)
        {
            return ValueTask.CompletedTask;
        }

        next = null;
        return script.InvokeVoidAsync(due.Function, [.. due.Ids]);
    }
}

namespace MemoCoach.Contracts.Documents;

/// <summary>Answer of <c>POST /api/v1/documents</c>: the text of an uploaded file, which is not kept.</summary>
/// <param name="Title">The file's name without its ending.</param>
/// <param name="Text">Its text.</param>
public sealed record DocumentText(string Title, string Text);

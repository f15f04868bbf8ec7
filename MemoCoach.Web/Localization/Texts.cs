namespace MemoCoach.Web.Localization;

/// <summary>The page's sentences: <c>Texts.resx</c> in English, <c>Texts.es.resx</c> in Spanish.</summary>
public sealed class Texts;

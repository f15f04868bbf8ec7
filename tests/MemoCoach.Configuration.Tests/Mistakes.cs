namespace MemoCoach.Configuration.Tests;

/// <summary>Mistakes in documents that are well-formed YAML.</summary>
internal static class Mistakes
{
    internal static readonly IReadOnlyList<Mistake> All =
    [
        new("auth.yaml", "sessionDays", "sessionDay", "5:1", "The key 'sessionDay' is unknown here. Known are sessionDays."),
        new("auth.yaml", "sessionDays: 30", "{}", "5:1", "The file lacks the key 'sessionDays'. Add it."),
        new("auth.yaml", "30", "thirty", "5:14", "'sessionDays' must be a whole number, digits only and without quotes; here stands 'thirty'."),
        new("auth.yaml", "30", "'30'", "5:14", "must be a whole number"),
        new("auth.yaml", "30", "030", "5:14", "must be a whole number", SchemaSees: false),
        new("auth.yaml", "30", "99999999999", "5:14", "must be a whole number"),
        new("auth.yaml", "30", "0", "5:14", "The field sessionDays must be between 1 and 400."),
        new("auth.yaml", "30", "", "5:13", "'sessionDays' must be a whole number"),
        new("auth.yaml", "30", "[30]", "5:14", "'sessionDays' must hold a single value; here stands a list."),
        new("auth.yaml", "sessionDays: 30", "- 30", "5:1", "The file must hold keys and values; here stands a list."),
        new("limits.yaml", "minimumWords: 20", "minimumWords: -1", "6:17", "must be between 1 and 10"),
        new("limits.yaml", "20\n  # In UTF-16 units: a letter is one, most emoji are two.\n  maximumLength: 100000", "60\n  maximumLength: 100", "6:17", "No memo of 60 words fits into the maximumLength of 100 characters.", SchemaSees: false),
        new("limits.yaml", "leaseSeconds: 30", "leaseSeconds: 30.5", "15:17", "must be a whole number"),
        new("context.yaml", "  es: >-", "  pt: >-", "9:3", "The key 'pt' is unknown here. Known are en, es."),
        new("context.yaml", "purpose:", "aims:", "14:1", "The key 'aims' is unknown here."),
        new("frameworks.yaml", "id: scqa", "id: SCQA", "18:9", "'id' must be lower-case letters, digits and dashes"),
        new("frameworks.yaml", "id: scqa", "id: pyramid-principle", "18:9", "'pyramid-principle' stands twice in this list, first in line 6.", SchemaSees: false),
        new("frameworks.yaml", "es: Principio de la pirámide", "es: \" \"", "9:11", "'es' must be a text that is not empty"),
        new("frameworks.yaml", "es: Principio de la pirámide", "es: 2026", "9:11", "'es' must be a text; put quotes round it; here stands '2026'."),
        new("frameworks.yaml", "es: Principio de la pirámide", "", "8:7", "'name' lacks the key 'es'. Add it."),
        new("rubric.yaml", "weight: 60", "weight: 59", "3:3", "The weights of the criteria add up to 99, not 100.", SchemaSees: false),
        new("rubric.yaml", "weight: 60", "weight: 0", "6:13", "The field weight must be between 0.1 and 100."),
        new("rubric.yaml", "id: next-steps", "id: summary", "21:9", "'summary' stands twice", SchemaSees: false),
        new("rubric.yaml", "- score: 2", "- score: 3", "8:7", "Guidance for the score 2 is missing.", SchemaSees: false),
        new("rubric.yaml", "- score: 5", "- score: 6", "16:16", "The field score must be between 1 and 5."),
        new("rubric.yaml", "signal: figures", "signal: numbers", "19:19", "The offline coach reads no signal 'numbers'. It reads figures, owners, dates.", SchemaSees: false),
        new("prompt.yaml", "    {memo}", "    the memo", "5:7", "The placeholder {memo} is missing."),
        new("prompt.yaml", "{memo}\"", "{memo} {author}\"", "9:7", "The placeholder '{author}' is unknown. Known here: {rubric}, {frameworks}", SchemaSees: false),
        new("prompt.yaml", "Evalúa", "Evalúa {memo}", "3:7", "The placeholder '{memo}' is unknown. This text has none: delete it.", SchemaSees: false),
        new("llm.yaml", "protocol: ollama", "protocol: olama", "9:15", "'protocol' must be one of anthropic, openai, ollama; here stands 'olama'."),
        new("llm.yaml", "[anthropic, local]", "[anthropic, azure]", "15:26", "There is no provider 'azure'. Under 'providers' stand anthropic, local.", SchemaSees: false),
        new("llm.yaml", "[anthropic, local]", "[local, local]", "15:22", "'local' stands twice"),
        new("llm.yaml", "http://localhost:11434", "localhost:11434", "10:14", "'baseUrl' must be a whole address such as https://api.example.com"),
        new("llm.yaml", "http://localhost:11434", "http://me:secret@localhost", "10:14", "must not hold a user or password"),
        new("llm.yaml", "key: env:ANTHROPIC_API_KEY", "key: ANTHROPIC_API_KEY", "5:10", "'key' must name an environment variable, such as env:ANTHROPIC_API_KEY."),
        new("llm.yaml", "env:ANTHROPIC_MODEL,claude-sample", "env:a b", "6:12", "'model' must name a model, or an environment variable", SchemaSees: false),
        new("llm.yaml", "callTimeoutSeconds: 20", "callTimeoutSeconds: 50", "17:23", "'callTimeoutSeconds' is longer than 'totalTimeoutSeconds'.", SchemaSees: false),
        new("llm.yaml", "offlineFallback: true", "offlineFallback: yes", "19:20", "'offlineFallback' must be true or false"),
        new("llm.yaml", "  local:", "  Local:", "8:3", "'A name' must be", SchemaSees: false),
    ];
}

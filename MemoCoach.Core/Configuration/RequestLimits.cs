using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>How many requests a minute are answered, each kind apart.</summary>
public sealed record RequestLimits
{
    /// <summary>Memos submitted.</summary>
    public RequestLimit Submissions { get; init; } = new() { Session = 600, Address = 30_000 };

    /// <summary>Questions in the chat.</summary>
    public RequestLimit Chat { get; init; } = new() { Session = 60, Address = 6_000 };

    /// <summary>Files that memos are read from.</summary>
    public RequestLimit Documents { get; init; } = new() { Session = 60, Address = 3_000 };

    /// <summary>Reports, comparisons and exports, which are made anew for each request.</summary>
    public RequestLimit Reading { get; init; } = new() { Session = 300, Address = 15_000 };

    /// <summary>Attempts to sign in and passwords chosen.</summary>
    public RequestLimit SignIn { get; init; } = new() { Session = 60, Address = 300 };

    /// <summary>What administrators do.</summary>
    public RequestLimit Administration { get; init; } = new() { Session = 600, Address = 6_000 };

    /// <summary>Anonymous sessions begun; there is none yet to count them by, so only the address counts.</summary>
    public RequestLimit Sessions { get; init; } = new() { Session = 6_000, Address = 6_000 };
}

/// <summary>A limit on requests.</summary>
public sealed record RequestLimit
{
    /// <summary>Most in a minute from one session.</summary>
    [Range(1, 1_000_000)]
    public required int Session { get; init; }

    /// <summary>Most in a minute from one address, behind which a whole office may sit.</summary>
    [Range(1, 1_000_000)]
    public required int Address { get; init; }
}

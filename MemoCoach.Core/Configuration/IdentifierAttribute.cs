using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>A stable name: lower-case letters, digits and dashes, a letter first. Results refer to it, so it must survive translation and URLs.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdentifierAttribute : RegularExpressionAttribute
{
    /// <summary>The pattern, also for keys of mappings.</summary>
    internal const string Form = "[a-z][a-z0-9-]*";

    /// <summary>Names the pattern and a way to mend a breach.</summary>
    public IdentifierAttribute()
        : base(Form) => ErrorMessage = "'{0}' must be lower-case letters, digits and dashes and begin with a letter, such as executive-summary.";
}

using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>A list that needs at least one entry.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptyAttribute : MinLengthAttribute
{
    /// <summary>Says how to mend an empty list.</summary>
    public NotEmptyAttribute()
        : base(1) => ErrorMessage = "'{0}' is empty. Add at least one entry.";
}

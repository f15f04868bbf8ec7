using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>A small drawing beside words, or on a button that has a name of its own.</summary>
public sealed partial class Icon
{
    /// <summary>Which one.</summary>
    [Parameter, EditorRequired]
    public required IconName Name { get; set; }

    /// <summary>Lines in a square of 24 by 24.</summary>
    private string Path => Name switch
    {
        IconName.Back => "M20 12H4m7-7-7 7 7 7",
        IconName.Up => "m6 15 6-6 6 6",
        IconName.Down => "m6 9 6 6 6-6",
        IconName.Edit => "M4 20v-4L16 4l4 4L8 20H4ZM13 7l4 4",
        IconName.Delete => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
        IconName.Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20a7.5 7.5 0 0 1 15 0",
        IconName.Moon => "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z",
        IconName.Sun => "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M19 5l-1.5 1.5M6.5 17.5 5 19",
        _ => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V13M12 16v.5",
    };
}

/// <summary>The drawings there are.</summary>
public enum IconName
{
    /// <summary>An exclamation mark in a circle.</summary>
    Problem,

    /// <summary>An arrow to where one came from.</summary>
    Back,

    /// <summary>To the one before.</summary>
    Up,

    /// <summary>To the one after.</summary>
    Down,

    /// <summary>A pencil.</summary>
    Edit,

    /// <summary>A bin.</summary>
    Delete,

    /// <summary>Head and shoulders.</summary>
    Person,

    /// <summary>To the dark appearance.</summary>
    Moon,

    /// <summary>To the light appearance.</summary>
    Sun,
}

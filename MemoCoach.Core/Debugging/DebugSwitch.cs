using MemoCoach.Core.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Debugging;

/// <summary>Whether debug mode is on: one row that every evaluation reads as it begins, so that a change counts for all processes at once.</summary>
/// <param name="database">The database.</param>
/// <param name="audit">Remembers who switched.</param>
/// <param name="time">The clock.</param>
public sealed class DebugSwitch(MemoDbContext database, AuditLog audit, TimeProvider time)
{
    private const string Name = "debug";
    private const string On = "on";
    private const string Off = "off";

    /// <summary>How it stands and who set it so; <see langword="null"/>, which means off, if nobody ever did.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<Setting?> ReadAsync(CancellationToken cancellationToken) =>
        database.Settings.AsNoTracking().SingleOrDefaultAsync(row => row.Name == Name, cancellationToken);

    /// <summary>Switches.</summary>
    /// <param name="actor">Who does.</param>
    /// <param name="isOn">On or off.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task SetAsync(Actor actor, bool isOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        while (!await TrySetAsync(actor, isOn, cancellationToken))
        {
            database.ChangeTracker.Clear();
        }
    }

    /// <summary>Whether a row says that it is on.</summary>
    internal static bool IsOn(Setting? setting) => setting?.Value == On;

    internal static Task<bool> IsOnAsync(MemoDbContext database, CancellationToken cancellationToken) =>
        database.Settings.AnyAsync(row => row.Name == Name && row.Value == On, cancellationToken);

    /// <summary>The first time, another administrator may add the row at the same moment: then it is changed.</summary>
    private async Task<bool> TrySetAsync(Actor actor, bool isOn, CancellationToken cancellationToken)
    {
        var (value, now) = (isOn ? On : Off, time.GetUtcNow());
        if (await database.Settings.FindAsync([Name], cancellationToken) is { } row)
        {
            (row.Value, row.ChangedAt, row.ChangedBy) = (value, now, actor.Name);
        }
        else
        {
            database.Add(new Setting { Name = Name, Value = value, ChangedAt = now, ChangedBy = actor.Name });
        }

        audit.Add(actor, isOn ? AuditActions.DebugOn : AuditActions.DebugOff);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return false;
        }
    }
}

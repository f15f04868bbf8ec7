using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>The product's own configuration, read as the services read it.</summary>
internal static class ShippedConfiguration
{
    public static CoachConfiguration Current { get; } =
        ConfigurationFolder.Find(AppContext.BaseDirectory).Load(new(OfflineSignals.Names), "Production").OrThrow();
}

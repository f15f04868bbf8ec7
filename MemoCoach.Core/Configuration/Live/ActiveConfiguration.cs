namespace MemoCoach.Core.Configuration.Live;

/// <summary>The configuration in force in this process, swapped whole: whoever asked before keeps the old one to the end of its work.</summary>
internal sealed class ActiveConfiguration(CoachConfiguration files) : ICoachConfigurationSource
{
    private volatile CoachConfiguration _current = files;

    public CoachConfiguration Current => _current;

    /// <summary>Why the newest version of the database is not in force here; null when it is.</summary>
    public ConfigurationException? Refusal { get; private set; }

    public void Take(ConfigurationReading reading)
    {
        if (reading.Configuration is { } configuration)
        {
            _current = configuration;
            Refusal = null;
        }
        else
        {
            Refusal = new ConfigurationException(reading.Problems);
        }
    }
}

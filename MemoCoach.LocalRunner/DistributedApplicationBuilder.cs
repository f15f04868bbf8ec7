using Microsoft.Extensions.Configuration;

namespace MemoCoach.LocalRunner;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly List<IResource> _resources = [];

    public DistributedApplicationBuilder(string[] args)
    {
        Configuration.AddEnvironmentVariables();
        Configuration.AddCommandLine(args, HostOptions.Switches);
        ExecutionContext = new DistributedApplicationExecutionContext(HostOptions.IsPublish(Configuration));
    }

    public ConfigurationManager Configuration { get; } = new();

    public DistributedApplicationExecutionContext ExecutionContext { get; }

    public DistributedApplication Build() => new(_resources, Configuration, ExecutionContext);

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        if (_resources.Any(r => string.Equals(r.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DistributedApplicationException($"The AppHost adds two resources named '{resource.Name}'. Give one of them another name.");
        }

        _resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }
}

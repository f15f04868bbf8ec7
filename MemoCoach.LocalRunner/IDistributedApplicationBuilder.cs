using Microsoft.Extensions.Configuration;

namespace MemoCoach.LocalRunner;

/// <summary>Collects the resources of an application; the same shape as Aspire's builder, so that one AppHost.cs serves both.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Settings from the environment and the command line.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>Whether the application is about to run or to be published.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>Closes the model.</summary>
    /// <returns>The application, ready to run or to publish.</returns>
    DistributedApplication Build();

    /// <summary>Adds a resource.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="resource">The resource; its name must be new.</param>
    /// <returns>A builder for what belongs to the resource.</returns>
    /// <exception cref="DistributedApplicationException">Another resource has the name.</exception>
    IResourceBuilder<T> AddResource<T>(T resource) where T : IResource;
}

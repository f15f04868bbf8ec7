using k8s;
using k8s.Models;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The Kubernetes objects of the base and its components.</summary>
internal static class Cluster
{
    /// <summary>Everything but what only Kustomize reads: its own files, and the patches of overlays.</summary>
    public static IEnumerable<string> Files => Repository.Files("deploy/kubernetes", "*.yaml")
        .Where(path => Path.GetFileName(path) != "kustomization.yaml" && !path.Contains("/overlays/", StringComparison.Ordinal));

    public static IReadOnlyList<object> Objects { get; } = [.. Files.SelectMany(Read)];

    /// <summary>Every pod that the objects make, by name.</summary>
    public static IReadOnlyDictionary<string, V1PodSpec> Pods { get; } = Objects.Select(Pod).OfType<(string, V1PodSpec)>().ToDictionary();

    public static List<object> Read(string path) => KubernetesYaml.LoadAllFromString(File.ReadAllText(path), strict: true);

    public static DeployedService Service(string name)
    {
        var container = Pods[name].Containers.Single();
        var variables = (container.Env ?? []).Select(variable => variable.Name)
            .Concat((container.EnvFrom ?? []).SelectMany(source => Kustomization.Literals(source.ConfigMapRef.Name)));
        var secrets = (Pods[name].Volumes ?? []).SelectMany(volume => volume.Secret?.Items ?? []).Select(item => item.Key);
        return new(
            DeployedService.Settings(variables),
            secrets.ToHashSet(),
            (container.Ports ?? []).Select(port => port.ContainerPort).ToHashSet());
    }

    private static (string, V1PodSpec)? Pod(object entity) => entity switch
    {
        V1Deployment deployment => (deployment.Name(), deployment.Spec.Template.Spec),
        V1StatefulSet set => (set.Name(), set.Spec.Template.Spec),
        V1Job job => (job.Name(), job.Spec.Template.Spec),
        V1CronJob job => (job.Name(), job.Spec.JobTemplate.Spec.Template.Spec),
        _ => null,
    };
}

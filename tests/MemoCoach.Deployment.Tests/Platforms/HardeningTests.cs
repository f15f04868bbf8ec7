using k8s.Models;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;

namespace MemoCoach.Deployment.Tests.Platforms;

/// <summary>What an intruder in one container would find.</summary>
public sealed class HardeningTests
{
    public static TheoryData<string> Pods => new(Cluster.Pods.Keys);

    public static TheoryData<string> Files => new(Cluster.Files.Select(path => Path.GetRelativePath(Repository.Root, path)));

    public static TheoryData<string> Own => new(ResourceNames.Migrations, ResourceNames.Api, ResourceNames.Worker, ResourceNames.Web);

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryObjectOfTheClusterIsReadStrictly(string file) => Assert.NotEmpty(Cluster.Read(Repository.PathOf(file)));

    [Theory]
    [MemberData(nameof(Pods))]
    public void APodIsRestricted(string name)
    {
        var pod = Cluster.Pods[name];
        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.NotEqual(0, pod.SecurityContext.RunAsUser);
        Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
        var container = pod.Containers.Single().SecurityContext;
        Assert.True(container.ReadOnlyRootFilesystem);
        Assert.False(container.AllowPrivilegeEscalation);
        Assert.Equal(["ALL"], container.Capabilities.Drop);
    }

    [Theory]
    [MemberData(nameof(Pods))]
    public void APodCannotAskTheCluster(string name)
    {
        var pod = Cluster.Pods[name];
        Assert.False(pod.AutomountServiceAccountToken);
        var account = Cluster.Objects.OfType<V1ServiceAccount>().Single(account => account.Name() == pod.ServiceAccountName);
        Assert.False(account.AutomountServiceAccountToken);
    }

    [Theory]
    [MemberData(nameof(Pods))]
    public void APodHasLimitsAndSecretsByReferenceOnly(string name)
    {
        var container = Cluster.Pods[name].Containers.Single();
        Assert.Contains("memory", container.Resources.Limits.Keys);
        Assert.Contains("cpu", container.Resources.Requests.Keys);
        var secret = (container.Env ?? []).Where(variable => variable.Name.Contains("PASSWORD", StringComparison.Ordinal) || variable.Name.Contains("KEY", StringComparison.Ordinal));
        Assert.All(secret, variable => Assert.EndsWith("_FILE", variable.Name, StringComparison.Ordinal));
        Assert.Empty(Cluster.Objects.OfType<V1Secret>());
    }

    [Fact]
    public void NothingIsAllowedThatNoRuleNames()
    {
        var policies = Cluster.Objects.OfType<V1NetworkPolicy>().ToList();
        var denial = policies.Single(policy => policy.Name() == "default-deny");
        Assert.Equal(["Ingress", "Egress"], denial.Spec.PolicyTypes);
        Assert.True(denial.Spec.Ingress is null && denial.Spec.Egress is null && denial.Spec.PodSelector.MatchLabels is null);
    }

    [Theory]
    [InlineData(ResourceNames.Api)]
    [InlineData(ResourceNames.Worker)]
    [InlineData(ResourceNames.Web)]
    public void AServiceIsWatchedScaledAndReplacedOneByOne(string name)
    {
        var deployment = Cluster.Objects.OfType<V1Deployment>().Single(deployment => deployment.Name() == name);
        Assert.Equal("0", deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.Value);
        Assert.Contains(Cluster.Objects.OfType<V1PodDisruptionBudget>(), budget => budget.Name() == name && budget.Spec.MinAvailable.Value == "1");
        Assert.Contains(Cluster.Objects.OfType<V2HorizontalPodAutoscaler>(), scaler => scaler.Spec.ScaleTargetRef.Name == name);
        var container = deployment.Spec.Template.Spec.Containers.Single();
        Assert.All([container.StartupProbe, container.LivenessProbe, container.ReadinessProbe], Assert.NotNull);
        var drain = int.Parse(container.Env.Single(variable => variable.Name == "Shutdown__DrainSeconds").Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(drain + 25 < deployment.Spec.Template.Spec.TerminationGracePeriodSeconds);
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void AContainerOfTheCompositionHasAReadOnlyRootAndNoCapability(string name)
    {
        var service = ComposeFile.Read("compose.yaml", "compose.production.yaml").Services[name];
        Assert.True(service.ReadOnly);
        Assert.Equal(["ALL"], service.CapDrop);
        Assert.DoesNotContain("edge", service.Networks);
        Assert.NotNull(service.Restart);
        Assert.NotNull(service.StopGracePeriod);
    }
}

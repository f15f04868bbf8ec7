using System.Net;
using System.Net.Sockets;
using MemoCoach.LocalRunner.Running;
using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class PortTests
{
    [Fact]
    public async Task APortInUseStopsTheStartAndSaysHowToChooseAnother()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var app = RunningApp.Start(builder => builder.AddProbe("web"), $"--Ports:web={port}");

        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.Completion);

        Assert.Equal($"Port {port}, wanted by 'web', is in use. Stop the program that uses it, or set Ports__web to another port.", failure.Message);
        Assert.Empty(app.Console.All);
    }

    [Fact]
    public void TwoOwnersOfOnePortAreRefused()
    {
        var port = Ports.Free();
        var failure = Assert.Throws<DistributedApplicationException>(() => Ports.EnsureFree([new FixedPort("api", port), new FixedPort("web", port)]));
        Assert.StartsWith($"Port {port} is given to 'api' and 'web'.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortThatIsNoNumberIsRefused()
    {
        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(async () =>
        {
            await using var app = RunningApp.Start(builder => builder.AddProbe("web"), "--Ports:web=none");
            await app.Completion;
        });
        Assert.Equal("Ports:web is 'none'. Give a port from 1 to 65535.", failure.Message);
    }
}

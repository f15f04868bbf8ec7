using System.Net;
using System.Net.Sockets;

namespace MemoCoach.LocalRunner.Running;

internal static class Ports
{
    /// <summary>A port that nobody listens on now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Refuses to start when a port is taken, rather than leave half of the application running.</summary>
    /// <exception cref="DistributedApplicationException">Names each port, who wanted it and how to choose another.</exception>
    public static void EnsureFree(IReadOnlyCollection<FixedPort> ports)
    {
        var problems = ports.GroupBy(p => p.Port)
            .Where(g => g.Count() > 1)
            .Select(g => $"Port {g.Key} is given to {string.Join(" and ", g.Select(p => $"'{p.Owner}'"))}. Set Ports__{g.Last().Owner} to another port.")
            .Concat(ports.Where(p => !IsFree(p.Port))
                .Select(p => $"Port {p.Port}, wanted by '{p.Owner}', is in use. Stop the program that uses it, or set Ports__{p.Owner} to another port."))
            .ToList();
        if (problems.Count > 0)
        {
            throw new DistributedApplicationException(string.Join(Environment.NewLine, problems));
        }
    }

    private static bool IsFree(int port) =>
        CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressNotAvailable)
        {
            // A machine without this loopback address: nobody else can hold the port there either.
            return true;
        }
    }
}

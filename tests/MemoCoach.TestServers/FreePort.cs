using System.Net;
using System.Net.Sockets;

namespace MemoCoach.TestServers;

/// <summary>Ports for servers that are about to start.</summary>
public static class FreePort
{
    /// <summary>A port on 127.0.0.1 that nobody listens on now.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

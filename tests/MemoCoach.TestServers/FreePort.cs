using System.Net;
using System.Net.Sockets;

namespace MemoCoach.TestServers;

/// <summary>Finds ports for servers that take one as a setting.</summary>
public static class FreePort
{
    // Below the range from which systems give ports to outgoing connections: one of those could take the port before the server does.
    private const int First = 10_000;
    private const int Last = 32_000;

    /// <summary>A port on 127.0.0.1 that nobody listens on now.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

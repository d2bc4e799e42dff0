using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClauseTracker.Testing;

/// <summary>Speaks clamd's INSTREAM over a real socket; takes for a virus what holds <see cref="Virus"/>.</summary>
public sealed class ClamdUnderTest : IAsyncDisposable
{
    /// <summary>What it calls a virus.</summary>
    public const string Virus = "IMAGINARY-VIRUS";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public ClamdUnderTest()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What it answers instead of its finding, when set.</summary>
    public string? Says { get; set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Stopped by the test.
        }
    }

    private async Task AnswerAsync(NetworkStream line)
    {
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command);
        using var content = new MemoryStream();
        var size = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(size);
            var length = BinaryPrimitives.ReadInt32BigEndian(size);
            if (length == 0) break;
            var portion = new byte[length];
            await line.ReadExactlyAsync(portion);
            content.Write(portion);
        }

        var found = Encoding.ASCII.GetString(content.ToArray()).Contains(Virus, StringComparison.Ordinal);
        await line.WriteAsync(Encoding.ASCII.GetBytes((Says ?? (found ? "stream: Imaginary.Virus FOUND" : "stream: OK")) + "\0"));
    }
}

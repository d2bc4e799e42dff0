using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Infrastructure.Attachments;

/// <summary>Asks a clamd over TCP (command INSTREAM of its protocol). Whatever is not a clear « OK » lets nothing in.</summary>
internal sealed class ClamdScanner(string host, int port, ILogger<ClamdScanner> log) : IVirusScanner
{
    public const int DefaultPort = 3310;
    private const int Portion = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<ScanOutcome> ScanAsync(byte[] content, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await AskAsync(content, limit.Token);
            if (answer.EndsWith(" OK", StringComparison.Ordinal)) return ScanOutcome.Clean;
            return answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanOutcome.Infected : ScanOutcome.Failed;
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.LogError("The antivirus does not answer: {Failure}", failure.GetType().Name);
            return ScanOutcome.Failed;
        }
    }

    private async Task<string> AskAsync(byte[] content, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation);
        await using var line = client.GetStream();
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var size = new byte[sizeof(int)];
        foreach (var portion in content.Chunk(Portion))
        {
            BinaryPrimitives.WriteInt32BigEndian(size, portion.Length);
            await line.WriteAsync(size, cancellation);
            await line.WriteAsync(portion, cancellation);
        }

        await line.WriteAsync(new byte[sizeof(int)], cancellation);
        using var reader = new StreamReader(line, Encoding.ASCII);
        return (await reader.ReadToEndAsync(cancellation)).TrimEnd('\0', '\n', '\r');
    }
}

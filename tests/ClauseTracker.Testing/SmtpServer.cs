using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClauseTracker.Testing;

/// <summary>A real SMTP server (RFC 5321) on a port of this machine, which keeps what it takes and misbehaves when told.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _taken = new();
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Task _accepting;
    private int _connections;
    private int _disposed;

    private SmtpServer(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<ReceivedMail> Taken => [.. _taken];

    /// <summary>How often somebody connected.</summary>
    public int Connections => _connections;

    /// <summary>What it says to the whole text of each message instead of taking it (« 451 4.3.0 later »), or null.</summary>
    public string? AnswerToData { get; set; }

    /// <summary>True to hang up without a word once it has the whole text, which it keeps.</summary>
    public bool HangsUpAfterData { get; set; }

    /// <summary>True to hang up when a sender is named, before any text.</summary>
    public bool HangsUpBeforeData { get; set; }

    /// <summary>A server that listens; on a port of its own choice unless told.</summary>
    public static SmtpServer Start(int port = 0) => new(port);

    /// <summary>A port on which nobody listens.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>From now on says <paramref name="answer"/> to that recipient (« 550 5.1.1 no such user »); null takes it again.</summary>
    public void Answer(string recipient, string? answer)
    {
        if (answer is null) _answers.TryRemove(recipient, out _);
        else _answers[recipient] = answer;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test.invalid ESMTP");
            await new Conversation(this, reader, writer).RunAsync(_stop.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client left.
        }
    }

    private sealed class Conversation(SmtpServer server, StreamReader reader, StreamWriter writer)
    {
        private string? _sender;
        private readonly List<string> _recipients = [];

        public async Task RunAsync(CancellationToken cancellation)
        {
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                if (verb == "QUIT")
                {
                    await writer.WriteLineAsync("221 2.0.0 bye");
                    return;
                }

                if (verb == "MAIL" && server.HangsUpBeforeData) return;
                if (verb == "DATA")
                {
                    if (!await TakeAsync(cancellation)) return;
                }
                else
                {
                    await writer.WriteAsync(Answer(verb, line) + "\r\n");
                }
            }
        }

        private string Answer(string verb, string line)
        {
            switch (verb)
            {
                case "EHLO": return "250-test.invalid\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES";
                case "HELO" or "NOOP": return "250 2.0.0 ok";
                case "RSET": return Reset();
                case "MAIL":
                    Reset();
                    _sender = Address(line);
                    return "250 2.1.0 ok";
                case "RCPT":
                    var recipient = Address(line);
                    if (server._answers.TryGetValue(recipient, out var answer)) return answer;
                    _recipients.Add(recipient);
                    return "250 2.1.5 ok";
                default: return "502 5.5.1 what?";
            }
        }

        private string Reset()
        {
            _sender = null;
            _recipients.Clear();
            return "250 2.0.0 ok";
        }

        /// <summary>False when the line is hung up.</summary>
        private async Task<bool> TakeAsync(CancellationToken cancellation)
        {
            if (_sender is null || _recipients.Count == 0)
            {
                await writer.WriteLineAsync("503 5.5.1 no recipient");
                return true;
            }

            await writer.WriteLineAsync("354 go on");
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(cancellation) is { } line && line != ".") text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            if (server.AnswerToData is { } refusal)
            {
                await writer.WriteLineAsync(refusal);
                return true;
            }

            server._taken.Enqueue(new ReceivedMail(_sender, [.. _recipients], text.ToString()));
            if (server.HangsUpAfterData) return false;
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"250 2.0.0 queued as T{server._taken.Count}"));
            return true;
        }

        private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
    }
}

/// <summary>A message that an SMTP server took.</summary>
/// <param name="Sender">Of the envelope.</param>
/// <param name="Recipients">Of the envelope.</param>
/// <param name="Text">As it came, one byte a character.</param>
public sealed record ReceivedMail(string Sender, IReadOnlyList<string> Recipients, string Text);

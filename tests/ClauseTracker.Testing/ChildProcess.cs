using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace ClauseTracker.Testing;

/// <summary>
/// A program that runs beside the test, with everything that it wrote. It is waited for by what it says, never by sleeping, and is killed,
/// with its own children, when it is disposed of.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _unread = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<string> _errors = [];

    private ChildProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => TakeOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => TakeError(line.Data);
    }

    /// <summary>What it wrote to its standard output so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>What it wrote to its standard error so far.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a program.</summary>
    /// <param name="program">A path, or a name found on the search path.</param>
    /// <param name="arguments">One entry an argument; no shell is between.</param>
    /// <param name="environment">Variables added to those of the test; null removes one.</param>
    /// <param name="workingDirectory">Where it runs; by default where the test runs.</param>
    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = workingDirectory ?? string.Empty,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        var child = new ChildProcess(start);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Hands it text on its standard input and closes that.</summary>
    public async Task WriteInputAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        _process.StandardInput.Close();
    }

    /// <summary>The next line of its standard output that <paramref name="wanted"/> accepts; lines before it are passed over.</summary>
    /// <exception cref="TimeoutException">It did not come in time; the message holds what the program wrote.</exception>
    /// <exception cref="InvalidOperationException">The program ended first; the message holds what it wrote.</exception>
    public async Task<string> WaitForLineAsync(Func<string, bool> wanted, TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await foreach (var line in _unread.Reader.ReadAllAsync(patience.Token))
            {
                if (wanted(line)) return line;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The expected line did not come within {limit}.\n{Everything}");
        }

        throw new InvalidOperationException($"The program ended before the expected line.\n{Everything}");
    }

    /// <summary>Waits until it ends by itself and gives its exit code.</summary>
    /// <exception cref="TimeoutException">It did not end in time and was killed; the message holds what it wrote.</exception>
    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            throw new TimeoutException($"The program did not end within {limit}.\n{Everything}");
        }
    }

    /// <summary>Ends it at once, as a power cut would, and its children with it.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private string Everything => $"Output:\n{Output}\nErrors:\n{Errors}";

    private void TakeOutput(string? line)
    {
        if (line is null)
        {
            _unread.Writer.TryComplete();
            return;
        }

        _output.Enqueue(line);
        _unread.Writer.TryWrite(line);
    }

    private void TakeError(string? line)
    {
        if (line is not null) _errors.Enqueue(line);
    }
}

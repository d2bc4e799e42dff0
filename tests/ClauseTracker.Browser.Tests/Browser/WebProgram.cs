using System.Reflection;
using System.Text.RegularExpressions;
using ClauseTracker.Testing;

namespace ClauseTracker.Browser.Tests.Browser;

/// <summary>The published web program, run as a process of its own, with an empty data folder of its own, on a free port of the loopback.</summary>
public sealed partial class WebProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ScratchFolder _data;
    private readonly ChildProcess _process;

    private WebProgram(ScratchFolder data, ChildProcess process, Uri address)
    {
        _data = data;
        _process = process;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Absolute path of its data folder, deleted when the program is disposed of.</summary>
    public string DataDirectory => _data.Path;

    /// <summary>What it logged so far.</summary>
    public string Output => _process.Output;

    /// <summary>Starts it and waits until it says where it listens.</summary>
    /// <param name="environment">Variables added to those of the test, for instance another provider.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds its log.</exception>
    /// <exception cref="TimeoutException">It did not come up; the message holds its log.</exception>
    public static async Task<WebProgram> StartAsync(IReadOnlyDictionary<string, string?>? environment = null)
    {
        var data = new ScratchFolder();
        var process = ChildProcess.Start("dotnet", [Path.Combine(PublishedFolder, "ClauseTracker.Web.dll")], Variables(data, environment), PublishedFolder);
        try
        {
            var line = await process.WaitForLineAsync(text => ListeningOn().IsMatch(text), Patience);
            return new WebProgram(data, process, new Uri(ListeningOn().Match(line).Groups["address"].Value));
        }
        catch
        {
            await process.DisposeAsync();
            data.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Dispose();
    }

    private static string PublishedFolder { get; } = typeof(WebProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "PublishedWebFolder").Value!;

    private static Dictionary<string, string?> Variables(ScratchFolder data, IReadOnlyDictionary<string, string?>? more)
    {
        var variables = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ClauseTracker__DataDirectory"] = data.Path,
            // The line that is waited for must be written whatever the program's own log levels are.
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string?>()) variables[name] = value;
        return variables;
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListeningOn();
}

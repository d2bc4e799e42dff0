using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ClauseTracker.Cli.Shell;

/// <summary>What surrounds the program.</summary>
/// <param name="Output">For the result alone.</param>
/// <param name="Errors">For everything that is not the result.</param>
/// <param name="Input">Where passwords and identities come from, so that no list of processes shows them.</param>
/// <param name="Settings">The environment variables, as configuration.</param>
/// <param name="IsInteractive">True when a person looks on.</param>
public sealed record Terminal(TextWriter Output, TextWriter Errors, TextReader Input, IConfiguration Settings, bool IsInteractive)
{
    /// <summary>French, unless <c>LANG</c> asks for English.</summary>
    public CultureInfo Language =>
        CultureInfo.GetCultureInfo(Settings["LANG"]?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en-GB" : "fr-FR");

    /// <summary>The terminal of this process.</summary>
    public static Terminal Standard() => new(
        Console.Out, Console.Error, Console.In, new ConfigurationBuilder().AddEnvironmentVariables().Build(), !Console.IsOutputRedirected && !Console.IsErrorRedirected);
}

using System.Globalization;
using System.Resources;

namespace ClauseTracker.Cli.Texts;

/// <summary>The words of the command line, in French and in English.</summary>
internal sealed class CliTexts
{
    private static readonly ResourceManager Resources = new(typeof(CliTexts));

    private CliTexts()
    {
    }

    /// <summary>The text of a key with values in its placeholders.</summary>
    public static string Of(string key, params object?[] arguments)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"No text for {key}.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }
}

using System.Globalization;
using System.Resources;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The labels of workbooks, in the current UI culture.</summary>
internal static class WorkbookTexts
{
    private static readonly ResourceManager Resources = new(typeof(WorkbookTexts));

    /// <summary>The label of that key.</summary>
    /// <exception cref="MissingManifestResourceException">No such key.</exception>
    public static string Get(string key) =>
        Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(key);

    /// <summary>The label of that key, its placeholders filled.</summary>
    public static string Get(string key, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Get(key), arguments);
}

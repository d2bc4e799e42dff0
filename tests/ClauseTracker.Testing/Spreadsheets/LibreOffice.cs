using System.Xml.Linq;

namespace ClauseTracker.Testing.Spreadsheets;

/// <summary>Has a workbook recalculated by another program than the one that wrote it.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Absolute path of the program, or null where there is none. <c>CLAUSETRACKER_SOFFICE</c> names another than the one of the search path.</summary>
    public static string? Executable { get; } = InstalledProgram.Find(Environment.GetEnvironmentVariable("CLAUSETRACKER_SOFFICE") ?? "soffice");

    /// <summary>
    /// The same workbook with every formula computed anew. LibreOffice by itself shows the values that are stored in an xlsx file, so it is
    /// given a profile of its own that orders a hard recalculation at each loading.
    /// </summary>
    /// <param name="xlsx">The content of an xlsx file.</param>
    /// <returns>The content of the xlsx file that LibreOffice wrote.</returns>
    /// <exception cref="InvalidOperationException">LibreOffice is missing, or wrote no file.</exception>
    public static async Task<byte[]> RecalculateAsync(byte[] xlsx)
    {
        using var scratch = new ScratchFolder();
        await File.WriteAllBytesAsync(scratch.PathOf("book.xlsx"), xlsx);
        await WriteProfileAsync(scratch.PathOf("profile", "user"));
        var outcome = await ProcessRunner.RunAsync(
            Executable ?? throw new InvalidOperationException("LibreOffice is missing."),
            [
                "--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(scratch.PathOf("profile"))}",
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", scratch.PathOf("out"), scratch.PathOf("book.xlsx"),
            ],
            Limit);
        var written = scratch.PathOf("out", "book.xlsx");
        if (!File.Exists(written)) throw new InvalidOperationException($"LibreOffice wrote nothing: {outcome.Output}\n{outcome.Errors}");
        return await File.ReadAllBytesAsync(written);
    }

    private static async Task WriteProfileAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "registrymodifications.xcu"), Profile().ToString());
    }

    private static XElement Profile()
    {
        XNamespace oor = "http://openoffice.org/2001/registry";
        // 0 is "always"; the other values are "never" and "ask".
        var always = new XElement("value", 0);
        var mode = new XElement("prop", new XAttribute(oor + "name", "OOXMLRecalcMode"), new XAttribute(oor + "op", "fuse"), always);
        var item = new XElement("item", new XAttribute(oor + "path", "/org.openoffice.Office.Calc/Formula/Load"), mode);
        return new XElement(oor + "items", new XAttribute(XNamespace.Xmlns + "oor", oor), item);
    }
}

using System.Diagnostics;

namespace ClauseTracker.Infrastructure.Tests.Workbooks;

/// <summary>An xlsx file opened, computed anew and saved by LibreOffice.</summary>
internal static class Recalculation
{
    // Left alone, LibreOffice shows the stored values of an xlsx file: this setting makes it compute them.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    public static async Task<byte[]> RecalculateAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("clausetracker-calc-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "profile", "user"));
            await File.WriteAllTextAsync(Path.Combine(folder, "profile", "user", "registrymodifications.xcu"), Settings);
            await File.WriteAllBytesAsync(Path.Combine(folder, "book.xlsx"), workbook);
            await RunAsync(folder);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "out", "book.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task RunAsync(string folder)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(new ProcessStartInfo("soffice")
        {
            ArgumentList =
            {
                "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
                "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "out"), Path.Combine(folder, "book.xlsx"),
            },
            RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
    }
}

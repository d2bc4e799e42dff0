using System.Globalization;
using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>What all sheets share: the band that says what the workbook is about, the print set-up, the origin.</summary>
internal sealed class WorkbookFrame(ComplianceReport report)
{
    // A header or footer holds 255 characters in all, codes included.
    private const int LongestFooter = 100;

    /// <summary>What the workbook is about, in words.</summary>
    public string Scope { get; } = report.Scope switch
    {
        ComplianceScope.OneContract contract => WorkbookTexts.Get("Scope.OneContract", contract.Number, contract.Subject),
        ComplianceScope.BuyerYear year => WorkbookTexts.Get("Scope.BuyerYear", year.Buyer, year.Year),
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.Scope, null),
    };

    /// <summary>The days it covers, in words.</summary>
    public string Period { get; } = report.Period is { } period
        ? WorkbookTexts.Get("Period.Range", InWords(period.Start), InWords(period.End))
        : WorkbookTexts.Get("Period.Whole");

    /// <summary>The title of a sheet and what the workbook is about, on the first two rows.</summary>
    public void WriteBand(IXLWorksheet sheet, string name, int columnCount)
    {
        var band = sheet.Range(1, 1, 2, columnCount);
        band.Style.Fill.SetBackgroundColor(SheetStyle.Accent).Font.SetFontColor(XLColor.White);
        band.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.Cell(1, 1).SetValue(WorkbookTexts.Get("Title." + name)).Style.Font.SetFontSize(16).Font.SetBold();
        CellText.Write(sheet.Cell(2, 1), WorkbookTexts.Get("Frame.Subtitle", Scope, Period, InWords(report.AsOf)));
        sheet.Range(1, 1, 2, 1).Style.Alignment.SetWrapText(false).Alignment.SetIndent(1);
        sheet.Row(1).Height = 30;
        sheet.Row(2).Height = 20;
        sheet.Row(3).Height = 6;
        sheet.ShowGridLines = false;
    }

    /// <summary>Landscape, as wide as the page, numbered.</summary>
    public void SetUpPrint(IXLWorksheet sheet, XLPaperSize paper)
    {
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = paper;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        page.Footer.Left.AddText(FooterText());
        page.Footer.Right.AddText(WorkbookTexts.Get("Frame.Page"));
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    /// <summary>Who made the file and when, where file managers look for it.</summary>
    public void SetProperties(XLWorkbook workbook)
    {
        workbook.Properties.Title = CellText.Clean(Scope);
        workbook.Properties.Author = CellText.Clean(report.GeneratedBy);
        workbook.Properties.LastModifiedBy = CellText.Clean(report.GeneratedBy);
        workbook.Properties.Company = "ClauseTracker";
        workbook.Properties.Created = report.GeneratedAt.UtcDateTime;
        workbook.Properties.Modified = report.GeneratedAt.UtcDateTime;
    }

    // An ampersand begins a code in a footer; a doubled one is itself.
    private string FooterText()
    {
        var text = CellText.Clean(Scope).Replace('\n', ' ');
        var cut = text.Length <= LongestFooter ? text : string.Concat(text.EnumerateRunes().Take(LongestFooter / 2)) + "…";
        return cut.Replace("&", "&&", StringComparison.Ordinal);
    }

    private static string InWords(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

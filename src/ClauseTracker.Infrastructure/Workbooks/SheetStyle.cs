using ClauseTracker.Application.Exports;
using ClosedXML.Excel;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>The look of every sheet.</summary>
internal static class SheetStyle
{
    /// <summary>Dark blue of bands and headings.</summary>
    public static readonly XLColor Accent = XLColor.FromHtml("#1B3A5C");

    /// <summary>Quiet grey of labels and notes.</summary>
    public static readonly XLColor Quiet = XLColor.FromHtml("#5B6878");

    // Excel's limit for a text inside a formula; a longer one goes without colour.
    private const int LongestInFormula = 255;

    private static readonly XLColor Header = XLColor.FromHtml("#2F6690");
    private static readonly XLColor Light = XLColor.FromHtml("#E4EDF5");
    private static readonly XLColor Banding = XLColor.FromHtml("#F6F9FC");
    private static readonly XLColor Rule = XLColor.FromHtml("#D5DDE6");

    /// <summary>Number format and alignment of a kind of value.</summary>
    public static void Format(IXLStyle style, CellKind kind)
    {
        style.NumberFormat.Format = kind switch
        {
            CellKind.Number => "#,##0",
            CellKind.Text or CellKind.LongText => "@",
            CellKind.Hours => "#,##0.00",
            CellKind.Share => "0.0%",
            CellKind.Day => "dd/mm/yyyy",
            CellKind.Month => "mm/yyyy",
            CellKind.Moment => "dd/mm/yyyy hh:mm",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        style.Alignment.Horizontal = kind switch
        {
            CellKind.Text or CellKind.LongText => XLAlignmentHorizontalValues.Left,
            CellKind.Hours or CellKind.Share => XLAlignmentHorizontalValues.Right,
            _ => XLAlignmentHorizontalValues.Center,
        };
        style.Alignment.Indent = style.Alignment.Horizontal == XLAlignmentHorizontalValues.Center ? 0 : 1;
        style.Alignment.WrapText = kind == CellKind.LongText;
    }

    /// <summary>Column titles.</summary>
    public static void HeaderRow(IXLRange row)
    {
        row.Style.Fill.SetBackgroundColor(Header).Font.SetFontColor(XLColor.White).Font.SetBold();
        row.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        row.FirstRow().WorksheetRow().Height = 32;
    }

    /// <summary>A row of totals.</summary>
    public static void TotalRow(IXLRange row)
    {
        row.Style.Fill.SetBackgroundColor(Light).Font.SetBold().Font.SetFontColor(Accent);
        row.FirstRow().WorksheetRow().Height = 20;
        row.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
    }

    /// <summary>A column of data. Its style is made once and given to all: a property set over thousands of cells costs as many look-ups.</summary>
    public static void BodyColumn(IXLRange column, CellKind kind)
    {
        var model = column.FirstCell().Style;
        Format(model, kind);
        Ruled(model);
        column.Style = model;
        // ClosedXML 0.95 copies the lines of borders and forgets their colour.
        Coloured(column.Style);
    }

    /// <summary>Rows of a small block: fine rules, every other row tinted.</summary>
    public static void Body(IXLRange body)
    {
        Ruled(body.Style);
        Coloured(body.Style);
        Banded(body);
    }

    /// <summary>Every other row tinted, also after a sort.</summary>
    public static void Banded(IXLRange body) =>
        body.AddConditionalFormat().WhenIsTrue("=MOD(ROW(),2)=1").Fill.SetBackgroundColor(Banding);

    /// <summary>Labels over figures, on a light ground.</summary>
    public static void Tiles(IXLRange tiles)
    {
        tiles.Style.Fill.SetBackgroundColor(Light).Alignment.SetIndent(0).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        tiles.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        tiles.Style.Border.SetLeftBorder(XLBorderStyleValues.Medium).Border.SetLeftBorderColor(XLColor.White);
        tiles.FirstRow().WorksheetRow().Height = 20;
        tiles.LastRow().WorksheetRow().Height = 28;
    }

    /// <summary>A bar behind a share of one.</summary>
    public static void Bar(IXLRange body) =>
        body.AddConditionalFormat().DataBar(XLColor.FromHtml("#9CC3E0")).Minimum(XLCFContentType.Number, 0d).Maximum(XLCFContentType.Number, 1d);

    /// <summary>The colour of each text, by how it reads.</summary>
    public static void Tones(IXLRange body, IEnumerable<(string Text, ComplianceTone Tone)> texts)
    {
        var first = body.FirstCell().Address;
        foreach (var (text, tone) in texts.Where(text => text.Text.Length is > 0 and <= LongestInFormula).Distinct())
        {
            var (fill, font) = Colours(tone);
            var format = body.AddConditionalFormat().WhenIsTrue($"=${first.ColumnLetter}{first.RowNumber}={CellText.Quote(text)}");
            format.Fill.SetBackgroundColor(XLColor.FromHtml(fill)).Font.SetFontColor(XLColor.FromHtml(font)).Font.SetBold();
        }
    }

    private static void Ruled(IXLStyle style)
    {
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Border.RightBorder = XLBorderStyleValues.Thin;
        style.Border.LeftBorder = XLBorderStyleValues.Thin;
    }

    private static void Coloured(IXLStyle style)
    {
        style.Border.BottomBorderColor = Rule;
        style.Border.RightBorderColor = Rule;
        style.Border.LeftBorderColor = Rule;
    }

    private static (string Fill, string Font) Colours(ComplianceTone tone) => tone switch
    {
        ComplianceTone.Neutral => ("#E9EDF2", "#44505E"),
        ComplianceTone.Good => ("#DDF2E3", "#14602F"),
        ComplianceTone.Waiting => ("#FDF0CC", "#7A4F00"),
        ComplianceTone.Bad => ("#FBDDD9", "#98190F"),
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}

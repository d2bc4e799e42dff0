using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClauseTracker.Infrastructure.HoursFiles;

/// <summary>Writes the annotated workbook row after row, so that the largest file costs no more memory than its bytes.</summary>
internal sealed class AnnotatedSheet : IDisposable
{
    /// <summary>More frozen rows than this leave no room to read on a small screen.</summary>
    private const int MostFrozen = 15;

    private const double ColumnWidth = 18;
    private const double MessageWidth = 70;

    private readonly MemoryStream _content = new();
    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlWriter _writer;
    private readonly int _messageColumn;

    /// <summary>Begins a workbook.</summary>
    /// <param name="header">The table that it repeats.</param>
    /// <param name="width">Columns of the table; the messages come after them.</param>
    /// <param name="firstProblem">Row to bring into view, or null.</param>
    public AnnotatedSheet(HeaderRow header, int width, int? firstProblem)
    {
        _messageColumn = width;
        _document = SpreadsheetDocument.Create(_content, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = AnnotatedStyles.Make();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName(header.Table.Name), SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(View(header.Row.Number, firstProblem)));
        _writer.WriteElement(Widths());
        _writer.WriteStartElement(new SheetData());
    }

    public void WriteHeadings(TableRow row, string problemsHeading) => Write(row, (_, _) => AnnotatedStyles.Heading, AnnotatedCells.Text(problemsHeading, AnnotatedStyles.Heading));

    public void WriteRow(TableRow row, IReadOnlySet<int> bad, string message) => Write(
        row,
        (column, style) => bad.Contains(column) ? style + AnnotatedStyles.Bad : style,
        message.Length == 0 ? null : AnnotatedCells.Text(message, AnnotatedStyles.Message),
        bad);

    public byte[] Finish()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Close();
        _document.Dispose();
        return _content.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _document.Dispose();
        _content.Dispose();
    }

    private void Write(TableRow row, Func<int, uint, uint> look, Cell? message, IReadOnlySet<int>? alsoBlank = null)
    {
        _writer.WriteStartElement(new Row { RowIndex = (uint)row.Number });
        for (var column = 0; column < _messageColumn; column++)
        {
            if (row.At(column) is null && alsoBlank?.Contains(column) != true) continue;
            var cell = AnnotatedCells.Of(row.At(column));
            cell.CellReference = Reference(column, row.Number);
            cell.StyleIndex = look(column, cell.StyleIndex?.Value ?? AnnotatedStyles.Plain);
            _writer.WriteElement(cell);
        }

        if (message is not null)
        {
            message.CellReference = Reference(_messageColumn, row.Number);
            _writer.WriteElement(message);
        }

        _writer.WriteEndElement();
    }

    private static SheetView View(int headings, int? firstProblem)
    {
        var shown = Reference(0, Math.Max(headings + 1, firstProblem ?? 0));
        var view = new SheetView { TabSelected = true, WorkbookViewId = 0 };
        var selection = new Selection { ActiveCell = shown, SequenceOfReferences = new ListValue<StringValue> { InnerText = shown } };
        if (headings > MostFrozen)
        {
            view.TopLeftCell = shown;
            view.Append(selection);
            return view;
        }

        selection.Pane = PaneValues.BottomLeft;
        view.Append(new Pane { VerticalSplit = headings, TopLeftCell = shown, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }, selection);
        return view;
    }

    private Columns Widths()
    {
        var message = (uint)_messageColumn + 1;
        return new Columns(
            new Column { Min = 1, Max = message - 1, Width = ColumnWidth, CustomWidth = true },
            new Column { Min = message, Max = message, Width = MessageWidth, CustomWidth = true });
    }

    private static string Reference(int column, int row)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return $"{letters}{row}";
    }

    /// <summary>Excel takes 31 characters and not these.</summary>
    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && !char.IsControl(c))).Trim();
        if (allowed.Length == 0) return "1";
        return allowed.Length <= 31 ? allowed : allowed[..31];
    }
}

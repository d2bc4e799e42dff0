using ClauseTracker.Application.Imports;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>Where something is wrong in a file, in words.</summary>
public static class ImportProblemWords
{
    /// <summary>What an annotated file is, to the browser.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Problems shown on a page; all of them are in the annotated file.</summary>
    public const int Shown = 100;

    private static readonly HashSet<string> Columns = [.. typeof(HoursFileRow).GetProperties().Select(p => p.Name)];

    /// <summary>The heading as the file writes it, or the usual one.</summary>
    public static string ColumnOf(this Words words, RowProblem problem) =>
        problem.Column.Length == 0 ? words["HoursColumn.Row"] : Columns.Contains(problem.Column) ? words[$"HoursColumn.{problem.Column}"] : problem.Column;
}

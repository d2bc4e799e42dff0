using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Application.Exports;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.Workbooks;

/// <summary>
/// A fingerprint of the lines of a workbook that anyone can recompute from its sheet: the method is in docs/guide/classeur.md.
/// </summary>
public static class LinesDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal; the order of the lines does not matter.</summary>
    public static string Of(IEnumerable<ComplianceLine> lines)
    {
        var rows = lines.Select(line => Encoding.UTF8.GetBytes(Canonical(line))).ToList();
        rows.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows) hash.AppendData(row);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Canonical(ComplianceLine line) =>
        string.Join(
            '\t',
            Field(line.ClauseReference),
            line.Month.ToString(),
            Field(line.PersonReference),
            Field(line.Employer),
            Field(line.ModeText),
            Field(line.Declared),
            Field(line.Counted),
            Field(line.Pending),
            Field(line.NotCounted),
            Field(line.OutcomeText),
            Field(line.ReasonText)) + "\n";

    private static string Field(Hours hours) => hours.Value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Field(string text) => CellText.Clean(text).Replace('\t', ' ').Replace('\n', ' ');
}

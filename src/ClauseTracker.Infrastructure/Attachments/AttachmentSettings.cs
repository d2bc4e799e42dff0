using System.Globalization;
using ClauseTracker.Application.Attachments;
using Microsoft.Extensions.Configuration;

namespace ClauseTracker.Infrastructure.Attachments;

/// <summary>What the operator says of attached files.</summary>
/// <param name="Retention">Months that contents are kept.</param>
/// <param name="ClamdHost">Host of a clamd, or null: nothing looks for viruses then.</param>
/// <param name="ClamdPort">Its port.</param>
public sealed record AttachmentSettings(AttachmentRetention Retention, string? ClamdHost, int ClamdPort)
{
    /// <summary>Reads <c>StatementMonths</c>, <c>ProofMonths</c>, <c>AgreementMonths</c>, and <c>Clamd</c> as <c>host</c> or <c>host:port</c>.</summary>
    public static AttachmentSettings From(IConfiguration section)
    {
        var usual = new AttachmentRetention();
        var clamd = (section["Clamd"] ?? string.Empty).Split(':', 2, StringSplitOptions.TrimEntries);
        return new AttachmentSettings(
            new AttachmentRetention(Months("StatementMonths", usual.Statements), Months("ProofMonths", usual.Proofs), Months("AgreementMonths", usual.Agreements)),
            clamd[0].Length == 0 ? null : clamd[0],
            clamd.Length > 1 ? int.Parse(clamd[1], CultureInfo.InvariantCulture) : ClamdScanner.DefaultPort);

        int Months(string name, int otherwise) =>
            section[name] is { Length: > 0 } text && int.Parse(text, CultureInfo.InvariantCulture) is var months
                ? months is >= 1 and <= 600 ? months : throw new InvalidOperationException($"ClauseTracker:Attachments:{name} is a number of months from 1 to 600.")
                : otherwise;
    }
}

using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Reminders;
using MimeKit;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>Reads delivery reports (RFC 3464): the message is found by its Message-Id in what the report quotes, else by the return address it came to.</summary>
internal sealed class BounceReader : IBounceReader
{
    private static readonly IReadOnlyList<string> ReturnAddressHeaders = ["Delivered-To", "X-Original-To", "Envelope-To", "To"];

    public async Task<BounceReport?> ReadAsync(Stream file, CancellationToken cancellation)
    {
        MimeMessage message;
        try
        {
            message = await MimeMessage.LoadAsync(file, cancellation);
        }
        catch (Exception failure) when (failure is FormatException or IOException)
        {
            return null;
        }

        if (message.Body is not MultipartReport { ReportType: { } type } report || !type.Equals("delivery-status", StringComparison.OrdinalIgnoreCase)) return null;
        if (report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status) return null;
        var failed = status.StatusGroups.FirstOrDefault(g => g["Status"] is not null || g["Action"] is not null);
        if (failed is null || IdOf(message, report) is not { } id) return null;
        return new BounceReport(OutgoingMessageId.From(id), StatusOf(failed), failed["Diagnostic-Code"]?.Trim() ?? string.Empty);
    }

    /// <summary>« 5.1.1 »; where only the action is told, failed is for good and anything else is for now.</summary>
    private static string StatusOf(HeaderList group) =>
        group["Status"]?.Trim() is { Length: > 0 } status ? status : string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase) ? "5.0.0" : "4.0.0";

    private static Guid? IdOf(MimeMessage message, MultipartReport report) =>
        report.OfType<MessagePart>().Select(p => OutgoingMail.IdIn(p.Message?.MessageId)).FirstOrDefault(id => id is not null)
        ?? report.OfType<TextPart>().Select(p => OutgoingMail.IdIn(MessageIdIn(p.Text))).FirstOrDefault(id => id is not null)
        ?? ReturnAddressHeaders.Select(h => OutgoingMail.IdIn(message.Headers[h])).FirstOrDefault(id => id is not null);

    /// <summary>Some servers quote the headers alone (<c>text/rfc822-headers</c>).</summary>
    private static string? MessageIdIn(string? headers)
    {
        const string name = "Message-ID:";
        var line = headers?.Split('\n').FirstOrDefault(l => l.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return line?[name.Length..].Trim();
    }
}

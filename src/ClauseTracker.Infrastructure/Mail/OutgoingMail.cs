using System.Globalization;
using ClauseTracker.Application.Reminders;
using MimeKit;
using MimeKit.Text;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>Writes a message as it travels: text and HTML side by side.</summary>
internal static class OutgoingMail
{
    /// <summary>Marks the id of a message in its return address.</summary>
    private const char IdMark = '+';

    public static MimeMessage Write(MailToSend mail, MailSettings settings)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Subject = mail.Subject };
        var from = MailboxAddress.Parse(settings.From!);
        message.From.Add(new MailboxAddress(from.Name is { Length: > 0 } name ? name : settings.FromName, from.Address));
        if (MailboxAddress.TryParse(settings.ReplyTo, out var answers)) message.ReplyTo.Add(answers);
        message.To.Add(new MailboxAddress(mail.ToName ?? string.Empty, mail.To));
        // Machines that answer by themselves (holidays) leave such messages alone (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = mail.Text }, new TextPart(TextFormat.Html) { Text = mail.Html } };
        return message;
    }

    /// <summary>Where a report comes back to: with a bounce address, one of its own for each message.</summary>
    public static MailboxAddress EnvelopeSender(MailToSend mail, MailSettings settings)
    {
        if (!MailboxAddress.TryParse(settings.BounceAddress, out var bounces)) return MailboxAddress.Parse(settings.From!);
        var at = bounces.Address.LastIndexOf('@');
        return new MailboxAddress(string.Empty, string.Create(CultureInfo.InvariantCulture, $"{bounces.Address[..at]}{IdMark}{mail.Id:N}{bounces.Address[at..]}"));
    }

    /// <summary>The id in a Message-Id or a return address of ours, or null.</summary>
    public static Guid? IdIn(string? address)
    {
        if (address is null) return null;
        var local = address.Trim().TrimStart('<').Split('@')[0];
        return Guid.TryParseExact(local[(local.LastIndexOf(IdMark) + 1)..], "N", out var id) ? id : null;
    }
}

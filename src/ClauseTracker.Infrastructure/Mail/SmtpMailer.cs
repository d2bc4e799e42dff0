using ClauseTracker.Application.Reminders;
using ClauseTracker.Infrastructure.Composition;
using MimeKit;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>The mail server of the settings.</summary>
internal sealed class SmtpMailer(InstanceSettings settings) : IMailer
{
    private const string NoDomain = "clausetracker.invalid";

    private MailSettings Mail => settings.Mail;

    public MailState State => new(
        Mail.IsComplete, Mail.Host, Mail.From ?? string.Empty, Mail.FromName, Mail.ReplyTo,
        MailboxAddress.TryParse(Mail.From, out var from) && from.Domain.Length > 0 ? from.Domain : NoDomain);

    public IMailRun Begin() => new SmtpRun(Mail);
}

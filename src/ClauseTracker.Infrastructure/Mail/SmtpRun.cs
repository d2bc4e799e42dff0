using System.Net.Sockets;
using ClauseTracker.Application.Reminders;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>Messages over one connection; one that broke is opened again for the next message.</summary>
internal sealed class SmtpRun(MailSettings settings) : IMailRun
{
    private const int TimeoutMilliseconds = 60_000;
    private const int FirstOfForGood = 500;
    private const string PolicyClass = "5.7.";

    private SmtpClient? _client;
    private DataWatch _watch = new();

    public async Task<MailAnswer> SendAsync(MailToSend mail, Func<CancellationToken, Task<bool>> handOver, CancellationToken cancellation)
    {
        if (!MailboxAddress.TryParse(mail.To, out var recipient)) return new MailAnswer(MailOutcome.RecipientRefused, "553 5.1.3");
        try
        {
            await ConnectAsync(cancellation);
        }
        catch (Exception failure) when (IsOfTheLine(failure) || failure is AuthenticationException or SmtpCommandException or SslHandshakeException or NotSupportedException)
        {
            await DropAsync();
            return new MailAnswer(MailOutcome.ServerDown, Told(failure));
        }

        if (!await handOver(cancellation)) return new MailAnswer(MailOutcome.NotOurs, string.Empty);
        return await TransmitAsync(OutgoingMail.Write(mail, settings), OutgoingMail.EnvelopeSender(mail, settings), recipient, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_client is { IsConnected: true }) await _client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (IsOfTheLine(failure))
        {
            // The server left first: what it took it has said already.
        }

        await DropAsync();
    }

    private async Task<MailAnswer> TransmitAsync(MimeMessage message, MailboxAddress sender, MailboxAddress recipient, CancellationToken cancellation)
    {
        try
        {
            _watch.Begin();
            return new MailAnswer(MailOutcome.Accepted, await _client!.SendAsync(message, sender, [recipient], cancellation));
        }
        catch (SmtpCommandException refusal)
        {
            return new MailAnswer(OutcomeOf(refusal), $"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception failure) when (IsOfTheLine(failure))
        {
            await DropAsync();
            // Once the text was on its way nobody can know; before, it certainly did not leave.
            return new MailAnswer(_watch.HasBegun ? MailOutcome.Unknown : MailOutcome.ServerDown, Told(failure));
        }
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (_client is { IsConnected: true }) return;
        await DropAsync();
        _watch = new DataWatch();
        _client = new SmtpClient(_watch) { Timeout = TimeoutMilliseconds };
        await _client.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancellation);
        if (settings.User is { } user) await _client.AuthenticateAsync(user, settings.Password ?? string.Empty, cancellation);
    }

    private ValueTask DropAsync()
    {
        _client?.Dispose();
        _client = null;
        return ValueTask.CompletedTask;
    }

    private static MailOutcome OutcomeOf(SmtpCommandException refusal)
    {
        var isForGood = (int)refusal.StatusCode >= FirstOfForGood;
        return refusal.ErrorCode switch
        {
            // Who sends is the same for every message: the settings are wrong, not this message.
            SmtpErrorCode.SenderNotAccepted => MailOutcome.ServerDown,
            _ when !isForGood => MailOutcome.TryLater,
            // « Relaying denied » and the like say nothing of the recipient.
            SmtpErrorCode.RecipientNotAccepted => refusal.Message.StartsWith(PolicyClass, StringComparison.Ordinal) ? MailOutcome.Rejected : MailOutcome.RecipientRefused,
            _ => MailOutcome.Rejected,
        };
    }

    private static bool IsOfTheLine(Exception failure) =>
        failure is IOException or SocketException or ProtocolException or TimeoutException or OperationCanceledException or ServiceNotConnectedException or ObjectDisposedException;

    private static string Told(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";
}

using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>The mail server of the instance: settings <c>ClauseTracker:Mail:…</c>. Without a host nothing is sent.</summary>
/// <param name="Host">Name of the SMTP server, or null.</param>
/// <param name="Port">587 unless said, 465 when <c>Security</c> is <c>Tls</c>.</param>
/// <param name="Security">How the line is enciphered.</param>
/// <param name="User">Account, or null where the server asks for none.</param>
/// <param name="Password">Its password.</param>
/// <param name="From">Address that letters come from.</param>
public sealed record MailSettings(string? Host, int Port, SecureSocketOptions Security, string? User, string? Password, string? From)
{
    private const int Submission = 587;
    private const int SubmissionOverTls = 465;

    /// <summary>No mail server.</summary>
    public static readonly MailSettings None = new(null, Submission, SecureSocketOptions.Auto, null, null, null);

    /// <summary>Name beside the address. Setting <c>FromName</c>.</summary>
    public string FromName { get; init; } = "ClauseTracker";

    /// <summary>Where answers go, or null. Setting <c>ReplyTo</c>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where reports of mail that did not arrive go, or null; each message adds its id behind a plus. Setting <c>BounceAddress</c>.</summary>
    public string? BounceAddress { get; init; }

    /// <summary>A folder where a mailbox drops such reports as <c>.eml</c> files, or null. Setting <c>BounceFolder</c>.</summary>
    public string? BounceFolder { get; init; }

    /// <summary>True when something can be sent.</summary>
    public bool IsComplete => Host is not null && MailboxAddress.TryParse(From, out _);

    /// <summary>Reads the settings; what is empty is as good as not there.</summary>
    public static MailSettings Read(IConfiguration configuration)
    {
        string? Of(string key) => configuration[$"ClauseTracker:Mail:{key}"] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        var security = Of("Security")?.ToLowerInvariant() switch
        {
            "none" => SecureSocketOptions.None,
            "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        };
        var usual = security == SecureSocketOptions.SslOnConnect ? SubmissionOverTls : Submission;
        var port = int.TryParse(Of("Port"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : usual;
        return new MailSettings(Of("Host"), port, security, Of("User"), configuration["ClauseTracker:Mail:Password"], Of("From"))
        {
            FromName = Of("FromName") ?? "ClauseTracker", ReplyTo = Of("ReplyTo"), BounceAddress = Of("BounceAddress"), BounceFolder = Of("BounceFolder"),
        };
    }

    /// <summary>Never the password.</summary>
    public override string ToString() => $"{nameof(MailSettings)} {Host}:{Port.ToString(CultureInfo.InvariantCulture)}";
}

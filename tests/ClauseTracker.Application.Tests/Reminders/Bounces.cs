using System.Text;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>Delivery reports as mail servers write them (RFC 3464).</summary>
internal static class Bounces
{
    /// <summary>The report of a message that did not arrive.</summary>
    /// <param name="messageId">Of the message.</param>
    /// <param name="status">« 5.1.1 » for good, « 4.4.1 » for now.</param>
    public static byte[] Report(string messageId, string status) => Encoding.ASCII.GetBytes($"""
        From: MAILER-DAEMON@relais.invalid
        To: rebonds@exemple.invalid
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="limite"

        --limite
        Content-Type: text/plain; charset=us-ascii

        I am sorry to have to inform you that your message could not be delivered.

        --limite
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relais.invalid

        Final-Recipient: rfc822; firme1@exemple.invalid
        Action: {(status[0] == '5' ? "failed" : "delayed")}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} mailbox unavailable

        --limite
        Content-Type: text/rfc822-headers

        From: insertion@exemple.invalid
        To: firme1@exemple.invalid
        Message-Id: <{messageId}>

        --limite--
        """.ReplaceLineEndings("\r\n"));
}

namespace ClauseTracker.Application.Reminders;

/// <summary>How a mail server answered.</summary>
public enum MailOutcome
{
    /// <summary>It took the message.</summary>
    Accepted = 1,

    /// <summary>It knows no such recipient, for good.</summary>
    RecipientRefused = 2,

    /// <summary>It will not have this message, for good.</summary>
    Rejected = 3,

    /// <summary>It asks to come back later; the message did not leave.</summary>
    TryLater = 4,

    /// <summary>It cannot be reached, or not signed in to; the message did not leave, and the next one would not either.</summary>
    ServerDown = 5,

    /// <summary>The line broke after the text was given: the message may have left.</summary>
    Unknown = 6,

    /// <summary>The message was another run's by then; it was not given to the server.</summary>
    NotOurs = 7,
}

/// <summary>What came of a message.</summary>
/// <param name="Said">The server's own words, or what broke; never a password.</param>
public sealed record MailAnswer(MailOutcome Outcome, string Said);

/// <summary>A message ready to leave.</summary>
public sealed record MailToSend(Guid Id, string MessageId, string To, string? ToName, string Subject, string Text, string Html)
{
    /// <summary>Says nothing of anybody.</summary>
    public override string ToString() => $"{nameof(MailToSend)} {Id}";
}

/// <summary>What the instance says of its mail server; no password.</summary>
/// <param name="IsConfigured">False without a host: then nothing is sent and messages wait.</param>
/// <param name="Host">Name of the server, or null.</param>
/// <param name="From">Address that letters come from.</param>
/// <param name="FromName">Name beside it.</param>
/// <param name="ReplyTo">Address that answers go to, or null.</param>
/// <param name="Domain">Right side of Message-Ids.</param>
public sealed record MailState(bool IsConfigured, string? Host, string From, string FromName, string? ReplyTo, string Domain);

/// <summary>The mail server.</summary>
public interface IMailer
{
    MailState State { get; }

    /// <summary>A run of messages over one connection, which is opened with the first.</summary>
    IMailRun Begin();
}

/// <summary>Messages over one connection.</summary>
public interface IMailRun : IAsyncDisposable
{
    /// <summary>Sends one message; refusals and broken lines are answers, not exceptions.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="handOver">Asked when the server is there, just before it is given anything of the message; false keeps it.</param>
    Task<MailAnswer> SendAsync(MailToSend mail, Func<CancellationToken, Task<bool>> handOver, CancellationToken cancellation);
}

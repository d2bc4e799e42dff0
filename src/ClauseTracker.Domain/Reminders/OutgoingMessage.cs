using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>Where a message is.</summary>
public enum MessageState
{
    /// <summary>To be sent, now or at <see cref="OutgoingMessage.NextAttemptAt"/>.</summary>
    Waiting = 1,

    /// <summary>A run works on it.</summary>
    Sending = 2,

    /// <summary>The mail server took it, and said so.</summary>
    Sent = 3,

    /// <summary>It was handed over and no answer came: it may have left. Never sent again by itself.</summary>
    Uncertain = 4,

    /// <summary>The server knows no such recipient.</summary>
    Refused = 5,

    /// <summary>The server will not have it, whoever it is for, or put it off too often.</summary>
    GivenUp = 6,

    /// <summary>It left and came back.</summary>
    Bounced = 7,

    /// <summary>Nothing is left to say, or somebody took it back before it left.</summary>
    Withdrawn = 8,
}

/// <summary>A statement that a message speaks of.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Number">1, 2, 3… for each message.</param>
/// <param name="OrganisationId">The buyer of the clause.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="EmployerId">The firm that declares.</param>
/// <param name="Month">The month.</param>
/// <param name="Stage">Why.</param>
public sealed record MessageSubject(
    OutgoingMessageId MessageId, int Number, OrganisationId OrganisationId, ClauseId ClauseId, OrganisationId EmployerId, YearMonth Month, ReminderStage Stage) : IScoped;

/// <summary>A letter to one person on one day, from the plan to the proof of sending. It holds what it speaks of by id; the text is written when it leaves.</summary>
[SharedByAll("One letter may speak of contracts of several buyers: it is read through its subjects, which are scoped.")]
public sealed class OutgoingMessage : IVersioned
{
    /// <summary>Longest mail address, in characters (RFC 5321).</summary>
    public const int AddressLength = 254;

    /// <summary>Longest Message-Id, in characters.</summary>
    public const int MessageIdLength = 200;

    /// <summary>Most characters kept of what a server said.</summary>
    public const int AnswerLength = 500;

    /// <summary>How often a server may put one message off before it is left to the next reminder.</summary>
    public const int MostAttempts = 60;

    private const int FirstPauseMinutes = 5;
    private const int LongestPauseMinutes = 240;

    private readonly List<MessageSubject> _subjects = [];

    private OutgoingMessage()
    {
    }

    public OutgoingMessageId Id { get; private init; }

    /// <summary>Mail address in small letters.</summary>
    [Personal]
    public string Recipient { get; private init; } = string.Empty;

    public RecipientSource Source { get; private init; }

    public ContactLanguage Language { get; private init; }

    /// <summary>Which template it is written by.</summary>
    public ReminderStage Kind { get; private set; }

    public MessageState State { get; private set; } = MessageState.Waiting;

    /// <summary>The buyers' day on which it leaves; one message for each person and day.</summary>
    public DateOnly SendOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Who had it sent; null for the application itself.</summary>
    public UserId? AskedBy { get; private init; }

    /// <summary>Tries so far.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>The run that works on it, or null.</summary>
    public Guid? ClaimedBy { get; private set; }

    /// <summary>After this moment the run is taken for dead.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>When the mail server was first given the text; from then on nobody can know whether it left until the server says so.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The header by which it is known everywhere, made by us before it leaves; the same at each try.</summary>
    public string? MessageId { get; private set; }

    /// <summary>What the server said last: with « sent », the proof of it.</summary>
    [Personal]
    public string? ServerAnswer { get; private set; }

    public IReadOnlyList<MessageSubject> Subjects => _subjects;

    public long Version { get; private set; }

    /// <summary>True while it may still change: waiting, and not handed over.</summary>
    public bool IsOpen => State == MessageState.Waiting;

    /// <summary>Whether what it spoke of was written: what was refused, came back or was withdrawn was not.</summary>
    public static bool CountsAsWritten(MessageState state) => state is not (MessageState.Refused or MessageState.Bounced or MessageState.Withdrawn);

    /// <summary>A message to be sent on <paramref name="day"/>.</summary>
    public static OutgoingMessage Write(OutgoingMessageId id, PlannedLetter letter, DateOnly day, UserId? askedBy, DateTimeOffset now)
    {
        var message = new OutgoingMessage
        {
            Id = id, Recipient = letter.To.Address, Source = letter.To.Source, Language = letter.To.Language, SendOn = day, CreatedAt = now, NextAttemptAt = now, AskedBy = askedBy,
        };
        message.Add(letter.About, day);
        return message;
    }

    /// <summary>Has a message that still waits speak of more, and leave on <paramref name="day"/>.</summary>
    public void Add(IReadOnlyList<DueReminder> about, DateOnly day)
    {
        var number = _subjects.Select(s => s.Number).DefaultIfEmpty().Max();
        foreach (var one in about)
        {
            var known = _subjects.Find(s => s.ClauseId == one.Statement.Clause && s.EmployerId == one.Statement.Employer && s.Month == one.Statement.Month);
            if (known is not null && known.Stage >= one.Stage) continue;
            // Asked for by somebody, what was a mere reminder goes whatever stops reminders.
            if (known is not null) _subjects.Remove(known);
            _subjects.Add(new MessageSubject(Id, ++number, one.Statement.Buyer, one.Statement.Clause, one.Statement.Employer, one.Statement.Month, one.Stage));
        }

        SendOn = day;
        Kind = _subjects.Max(s => s.Stage);
    }

    /// <summary>
    /// Just before it leaves: keeps what is still to be said, takes its day and its Message-Id. False when nothing is left to say, or when it goes to
    /// somebody else by now: then it is withdrawn, and what is due is planned again.
    /// </summary>
    /// <param name="stillDue">What is still due to this recipient.</param>
    /// <param name="domain">Right side of the Message-Id.</param>
    public bool Prepare(IReadOnlyList<DueReminder> stillDue, DateOnly day, string domain)
    {
        _subjects.RemoveAll(s => !stillDue.Any(d => d.Statement.Clause == s.ClauseId && d.Statement.Employer == s.EmployerId && d.Statement.Month == s.Month));
        if (_subjects.Count == 0)
        {
            End(MessageState.Withdrawn);
            return false;
        }

        foreach (var (subject, i) in _subjects.Select((s, i) => (s, i)).ToList())
        {
            var stage = stillDue.First(d => d.Statement.Clause == subject.ClauseId && d.Statement.Employer == subject.EmployerId && d.Statement.Month == subject.Month).Stage;
            if (stage != subject.Stage) _subjects[i] = subject with { Stage = stage };
        }

        (Kind, SendOn) = (_subjects.Max(s => s.Stage), day);
        MessageId ??= $"{Id.Value:N}@{domain}";
        return true;
    }

    /// <summary>The server is about to be given the text.</summary>
    public void HandOver(DateTimeOffset now) => HandedOverAt = now;

    /// <summary>The server took it.</summary>
    public void Sent(string answer, DateTimeOffset now)
    {
        SentAt = now;
        Attempts++;
        End(MessageState.Sent, answer);
    }

    /// <summary>The line broke while nobody can know what the server did with it.</summary>
    public void LoseSight(string? said)
    {
        Attempts++;
        End(MessageState.Uncertain, said);
    }

    /// <summary>The server said for good that it knows no such recipient.</summary>
    public void Refuse(string answer)
    {
        Attempts++;
        End(MessageState.Refused, answer);
    }

    /// <summary>The server said for good that it will not have the message.</summary>
    public void GiveUp(string answer)
    {
        Attempts++;
        End(MessageState.GivenUp, answer);
    }

    /// <summary>The server could not be reached, or asks to come back: it waits, longer each time.</summary>
    public void PutOff(string said, DateTimeOffset now)
    {
        if (Attempts + 1 >= MostAttempts)
        {
            GiveUp(said);
            return;
        }

        Attempts++;
        NextAttemptAt = now + Pause(Attempts);
        HandedOverAt = null;
        End(MessageState.Waiting, said);
    }

    /// <summary>A run that died had it: it waits again when it was not handed over yet, else nobody can know.</summary>
    public void TakeBack()
    {
        if (HandedOverAt is null) End(MessageState.Waiting);
        else LoseSight(null);
    }

    /// <summary>Somebody takes it back before it left.</summary>
    [return: DoNotIgnore]
    public Result Withdraw()
    {
        if (!IsOpen) return new ReminderErrors.NotInThatState();
        End(MessageState.Withdrawn);
        return Result.Success();
    }

    /// <summary>Somebody has what may not have left sent again, under the same Message-Id.</summary>
    [return: DoNotIgnore]
    public Result SendAgain(DateTimeOffset now)
    {
        if (State is not (MessageState.Uncertain or MessageState.GivenUp)) return new ReminderErrors.NotInThatState();
        (HandedOverAt, NextAttemptAt) = (null, now);
        End(MessageState.Waiting);
        return Result.Success();
    }

    /// <summary>It came back. Twice is once; false when it was known.</summary>
    public bool Bounce(string report)
    {
        if (State is MessageState.Bounced or MessageState.Refused) return false;
        End(MessageState.Bounced, report);
        return true;
    }

    /// <summary>5 minutes, twice as long each time, at most 4 hours.</summary>
    public static TimeSpan Pause(int attempts) => TimeSpan.FromMinutes(Math.Min(LongestPauseMinutes, FirstPauseMinutes * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))));

    private void End(MessageState state, string? answer = null)
    {
        (State, ClaimedBy, ClaimedUntil) = (state, null, null);
        if (answer is not null) ServerAnswer = answer.Length > AnswerLength ? answer[..AnswerLength] : answer;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.History;

/// <summary>Who did something.</summary>
public enum HistoryAuthor
{
    /// <summary>Nobody noted who.</summary>
    Unknown = 0,

    /// <summary>Somebody with an account: see <see cref="HistoryEvent.AuthorName"/>.</summary>
    Somebody = 1,

    /// <summary>The firm itself, without an account.</summary>
    Firm = 2,

    /// <summary>The application, by itself or at the operator's word.</summary>
    Application = 3,
}

/// <summary>The page that an event leads to.</summary>
public enum HistoryPlace
{
    Statement = 1,
    Imports = 2,
    Month = 3,
    Message = 4,
    Placement = 5,
    Contract = 6,
    Clause = 7,
    Person = 8,
    JobPost = 9,
    Links = 10,
    Agreement = 11,
}

/// <summary>Where an event leads.</summary>
/// <param name="Id">Of what the page shows; empty for a page of its own.</param>
public sealed record HistoryLink(HistoryPlace Place, Guid Id);

/// <summary>Where the audit says who wrote something that does not say so itself.</summary>
/// <param name="Subject">Name of the type.</param>
/// <param name="Id">Its key, as the audit writes it.</param>
/// <param name="IsAdded">True for its first writing, false for the change nearest to the moment of the event.</param>
public sealed record AuditTrace(string Subject, string Id, bool IsAdded = true);

/// <summary>Something that happened. Which facts it has depends on its kind.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When; the first moment of the day where only a day is known.</param>
public sealed record HistoryEvent(HistoryKind Kind, DateTimeOffset At)
{
    /// <summary>True when only the day is known.</summary>
    public bool IsWholeDay { get; init; }

    public HistoryAuthor Author { get; init; }

    public UserId? By { get; init; }

    /// <summary>Name of the user; null for nobody and for somebody who is gone.</summary>
    public string? AuthorName { get; init; }

    /// <summary>When it was written down, where the event has only a day.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    public YearMonth? Month { get; init; }

    public Hours? Hours { get; init; }

    public Money? Amount { get; init; }

    public DateOnly? Day { get; init; }

    public DateOnly? OtherDay { get; init; }

    public int? Count { get; init; }

    /// <summary>What kind of letter, end, document… it was.</summary>
    public Enum? Detail { get; init; }

    public Enum? State { get; init; }

    /// <summary>What it is called: a job, a reference, an address.</summary>
    public string? Title { get; init; }

    /// <summary>What somebody wrote about it: a reason, a note.</summary>
    public string? Text { get; init; }

    public ClauseId? Clause { get; init; }

    public ContractId? Contract { get; init; }

    public string? ContractNumber { get; init; }

    public OrganisationId? Firm { get; init; }

    public string? FirmName { get; init; }

    public BeneficiaryId? Person { get; init; }

    public string? PersonReference { get; init; }

    /// <summary>Name of the person, for who may know it and asked for it.</summary>
    public string? PersonName { get; init; }

    /// <summary>True when the user may open the person's page.</summary>
    public bool MayOpenPerson { get; init; }

    public HistoryLink? Link { get; init; }

    internal AuditTrace? Trace { get; init; }

    /// <summary>Something of which only the day is known.</summary>
    internal static HistoryEvent OfDay(HistoryKind kind, DateOnly day) => new(kind, Clock.StartOf(day)) { IsWholeDay = true };

    public override string ToString() => Kind.ToString();
}

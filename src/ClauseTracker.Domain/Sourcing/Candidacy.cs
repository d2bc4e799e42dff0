using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Sourcing;

/// <summary>What became of a candidate.</summary>
public enum CandidacyOutcome
{
    Proposed = 1,

    /// <summary>The firm met the person.</summary>
    Met = 2,
    Hired = 3,
    Refused = 4,

    /// <summary>Nobody answers any more.</summary>
    NoNews = 5,
}

/// <summary>Who said no.</summary>
public enum RefusalSide
{
    Firm = 1,
    Person = 2,
}

/// <summary>Why somebody was not hired. None of them tells of health, past or family.</summary>
public enum RefusalReason
{
    SkillsMissing = 1,
    ExperienceMissing = 2,
    DidNotCome = 3,
    SomebodyElseChosen = 4,
    PostWithdrawn = 5,

    /// <summary>Not free on those days or at those hours.</summary>
    NotAvailable = 6,
    TooFar = 7,
    PayOrHours = 8,
    JobDoesNotSuit = 9,
    FoundOtherWork = 10,
    StartedTraining = 11,
    Other = 99,
}

/// <summary>Why somebody was not hired.</summary>
/// <param name="Note">A few words, without any detail of health, or null.</param>
public sealed record Refusal(RefusalSide By, RefusalReason Reason, string? Note = null);

/// <summary>A person proposed for a post, by a referrer or from a forum, and what became of it.</summary>
public sealed class Candidacy : IScoped, IVersioned
{
    /// <summary>Longest note, in characters: room for a fact, not for a story.</summary>
    public const int NoteLength = 200;

    private Candidacy()
    {
    }

    public CandidacyId Id { get; private init; }

    /// <summary>The body that looks for the people.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public JobPostId PostId { get; private init; }

    public BeneficiaryId BeneficiaryId { get; private init; }

    public string BeneficiaryReference { get; private init; } = string.Empty;

    /// <summary>Who proposed the person, or null. Its kind may be sensitive (<see cref="OrganisationKinds.IsSensitiveReferrer"/>).</summary>
    [Personal]
    public OrganisationId? ReferrerId { get; private init; }

    /// <summary>Where the person was met, or null.</summary>
    public JobForumId? ForumId { get; private init; }

    public DateOnly ProposedOn { get; private init; }

    public CandidacyOutcome Outcome { get; private set; }

    /// <summary>The day of the outcome.</summary>
    public DateOnly OutcomeOn { get; private set; }

    /// <summary>The day the firm met the person, or null.</summary>
    public DateOnly? MetOn { get; private set; }

    public RefusalSide? RefusedBy { get; private set; }

    public RefusalReason? RefusalReason { get; private set; }

    [Personal]
    public string? RefusalNote { get; private set; }

    public long Version { get; private set; }

    /// <summary>Proposes somebody for an open post.</summary>
    /// <param name="referrer">Who proposes, or null; must be of a kind that refers people.</param>
    /// <param name="forum">Where the person was met, or null; one of the two is needed.</param>
    [return: DoNotIgnore]
    public static Result<Candidacy> Propose(
        CandidacyId id, JobPost post, Beneficiary person, Organisation? referrer, JobForum? forum, DateOnly proposedOn, DateOnly today)
    {
        if (post.Status != JobPostStatus.Open) return new JobPostErrors.NotOpen();
        if (referrer is null && forum is null) return new CandidacyErrors.NoOrigin();
        if (referrer is not null && !referrer.Kind.IsReferrer()) return new CandidacyErrors.NotAReferrer();
        if (proposedOn == default) return new SharedErrors.Required(nameof(ProposedOn));
        if (proposedOn > today) return new CandidacyErrors.InTheFuture("ProposedOn");
        if (proposedOn < forum?.HeldOn) return new CandidacyErrors.BeforeForum(forum.HeldOn);
        return new Candidacy
        {
            Id = id, OrganisationId = post.OrganisationId, PostId = post.Id, BeneficiaryId = person.Id, BeneficiaryReference = person.Reference,
            ReferrerId = referrer?.Id, ForumId = forum?.Id, ProposedOn = proposedOn, Outcome = CandidacyOutcome.Proposed, OutcomeOn = proposedOn,
        };
    }

    /// <summary>
    /// Says what became of it, from whatever was said before: a wrong key is put right by the right one. Hiring needs an open post; a refusal needs
    /// who and why.
    /// </summary>
    /// <param name="post">Its post.</param>
    /// <param name="refusal">Needed when refused, and looked at only then.</param>
    /// <param name="on">The day it happened.</param>
    [return: DoNotIgnore]
    public Result Tell(JobPost post, CandidacyOutcome outcome, Refusal? refusal, DateOnly on, DateOnly today)
    {
        if (on > today) return new CandidacyErrors.InTheFuture("On");
        if (on < ProposedOn) return new SharedErrors.EndsBeforeItStarts(ProposedOn, on, "On");
        if (outcome == CandidacyOutcome.Hired && Outcome != CandidacyOutcome.Hired && post.Status != JobPostStatus.Open) return new JobPostErrors.NotOpen();
        if (outcome == CandidacyOutcome.Refused)
        {
            if (refusal is null) return new CandidacyErrors.RefusalUnexplained();
            if (refusal.Note?.Trim().Length > NoteLength) return new SharedErrors.TooLong("Note", NoteLength);
        }

        var kept = outcome == CandidacyOutcome.Refused ? refusal : null;
        (Outcome, OutcomeOn, RefusedBy, RefusalReason) = (outcome, on, kept?.By, kept?.Reason);
        RefusalNote = string.IsNullOrWhiteSpace(kept?.Note) ? null : kept.Note.Trim();
        MetOn = outcome switch
        {
            CandidacyOutcome.Proposed => null,
            CandidacyOutcome.Met or CandidacyOutcome.Hired => MetOn ?? on,
            _ => MetOn,
        };
        return Result.Success();
    }
}

/// <summary>Refusals about a candidate. None of them carries a name.</summary>
public static class CandidacyErrors
{
    /// <summary>Neither who proposed the person nor where they were met.</summary>
    public sealed record NoOrigin() : Error("Candidacy.NoOrigin", ErrorKind.Invalid, "Referrer");

    public sealed record NotAReferrer() : Error("Candidacy.NotAReferrer", ErrorKind.Invalid, "Referrer");

    /// <summary>The person is a candidate of that post already.</summary>
    public sealed record AlreadyProposed() : Error("Candidacy.AlreadyProposed", ErrorKind.Conflict, "PersonReference");

    public sealed record InTheFuture(string At) : Error("Candidacy.InTheFuture", ErrorKind.Invalid, At);

    public sealed record BeforeForum(DateOnly HeldOn) : Error("Candidacy.BeforeForum", ErrorKind.Invalid, "ProposedOn")
    {
        public override IReadOnlyList<object?> Arguments => [HeldOn];
    }

    /// <summary>Who said no and why is missing.</summary>
    public sealed record RefusalUnexplained() : Error("Candidacy.RefusalUnexplained", ErrorKind.Invalid, "Reason");

    /// <summary>None of the references is known.</summary>
    public sealed record NobodyFound(string References) : Error("Candidacy.NobodyFound", ErrorKind.NotFound, "References")
    {
        public override IReadOnlyList<object?> Arguments => [References];
    }
}

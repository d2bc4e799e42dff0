using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Beneficiaries;

/// <summary>A paper that proves a category.</summary>
/// <param name="Code">Stable within the category: <c>FT_ATTESTATION</c>.</param>
/// <param name="French">What the paper is, in French.</param>
/// <param name="English">The same in English, or null: the French stands.</param>
/// <param name="ValidityMonths">Months for which it is proposed to hold; null when it has no length of its own: it does not lapse, or bears its own date.</param>
/// <param name="Certainty">How sure the length is.</param>
/// <param name="SourceNote">Where it was read.</param>
public sealed record AcceptedProof(string Code, string French, string? English, int? ValidityMonths, Certainty Certainty, string SourceNote)
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 24;

    /// <summary>More months than this are a typing error.</summary>
    public const int MostMonths = 120;

    /// <summary>The last day it is proposed to hold, or null.</summary>
    public DateOnly? ProposedUntil(DateOnly verifiedOn) => ValidityMonths is { } months ? verifiedOn.AddMonths(months).AddDays(-1) : null;
}

/// <summary>What a category says.</summary>
/// <param name="Code">Stable.</param>
/// <param name="French">Its name in French.</param>
/// <param name="English">The same in English, or null: the French stands.</param>
/// <param name="Condition">Whom it covers, as the documents of contracts write it.</param>
/// <param name="Proofs">Papers that prove it; none means that any paper is noted freely.</param>
/// <param name="Certainty">How sure the condition is.</param>
/// <param name="SourceNote">Where it was read.</param>
public sealed record CategoryFacts(
    CriterionCode Code, string French, string? English, string? Condition, IReadOnlyList<AcceptedProof> Proofs, Certainty Certainty, string SourceNote);

/// <summary>
/// One version of a category of eligible people. A version is never edited: a change is another one, valid from a day, so that an eligibility
/// of the past keeps what it was established under. National ones have no organisation; a buyer adds its own.
/// </summary>
[SharedByAll("Reference data without anything personal: a buyer's own words must show wherever a person's criterion does.")]
public sealed class EligibilityCategory : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int LabelLength = 120;

    /// <summary>Longest condition, in characters.</summary>
    public const int ConditionLength = 400;

    /// <summary>Longest note of source, in characters.</summary>
    public const int SourceNoteLength = 400;

    /// <summary>Most papers of one category.</summary>
    public const int MostProofs = 20;

    private EligibilityCategory()
    {
    }

    public EligibilityCategoryId Id { get; private init; }

    /// <summary>The buyer that added it, or null for the national list.</summary>
    public OrganisationId? OrganisationId { get; private init; }

    public CriterionCode Code { get; private init; }

    /// <summary>1, 2, 3… of the code: of two versions valid from the same day the later one holds.</summary>
    public int Number { get; private init; }

    public string French { get; private init; } = string.Empty;

    public string? English { get; private init; }

    public string? Condition { get; private init; }

    public IReadOnlyList<AcceptedProof> Proofs { get; private init; } = [];

    public Certainty Certainty { get; private init; }

    public string SourceNote { get; private init; } = string.Empty;

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day on which it may be established, or null. What was established stays.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public long Version { get; private set; }

    public CategoryFacts Facts => new(Code, French, English, Condition, Proofs, Certainty, SourceNote);

    /// <summary>Writes the next version of a category.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="organisation">The buyer that adds it, or null for the national list.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="validFrom">From which day.</param>
    /// <param name="last">The last version of the same code and organisation, or null for a new category.</param>
    [return: DoNotIgnore]
    public static Result<EligibilityCategory> Put(EligibilityCategoryId id, OrganisationId? organisation, CategoryFacts facts, DateOnly validFrom, EligibilityCategory? last)
    {
        var refusals = Refusals(facts, validFrom, last).ToList();
        return refusals.Count > 0 ? Result<EligibilityCategory>.Refuse(refusals) : Of(id, organisation, Trimmed(facts), validFrom, (last?.Number ?? 0) + 1);
    }

    /// <summary>No longer offered after that day.</summary>
    [return: DoNotIgnore]
    public Result Retire(DateOnly lastDay)
    {
        if (ValidUntil is { } already) return new EligibilityErrors.AlreadyRetired(already);
        if (lastDay < ValidFrom) return new EligibilityErrors.BeforeLastVersion(ValidFrom, nameof(ValidUntil));
        ValidUntil = lastDay;
        return Result.Success();
    }

    /// <summary>The accepted paper of that code, or null.</summary>
    public AcceptedProof? Proof(string? code) => code is null ? null : Proofs.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));

    internal static EligibilityCategory Of(EligibilityCategoryId id, OrganisationId? organisation, CategoryFacts f, DateOnly validFrom, int number) => new()
    {
        Id = id, OrganisationId = organisation, Code = f.Code, Number = number, French = f.French, English = f.English, Condition = f.Condition, Proofs = f.Proofs,
        Certainty = f.Certainty, SourceNote = f.SourceNote, ValidFrom = validFrom,
    };

    private static IEnumerable<Error> Refusals(CategoryFacts facts, DateOnly validFrom, EligibilityCategory? last)
    {
        if (facts.Code.IsEmpty) yield return new SharedErrors.Required(nameof(Code));
        if (string.IsNullOrWhiteSpace(facts.French)) yield return new SharedErrors.Required(nameof(French));
        if (facts.French.Trim().Length > LabelLength) yield return new SharedErrors.TooLong(nameof(French), LabelLength);
        if (facts.English?.Trim().Length > LabelLength) yield return new SharedErrors.TooLong(nameof(English), LabelLength);
        if (facts.Condition?.Trim().Length > ConditionLength) yield return new SharedErrors.TooLong(nameof(Condition), ConditionLength);
        if (string.IsNullOrWhiteSpace(facts.SourceNote)) yield return new SharedErrors.Required(nameof(SourceNote));
        if (facts.SourceNote.Trim().Length > SourceNoteLength) yield return new SharedErrors.TooLong(nameof(SourceNote), SourceNoteLength);
        if (facts.Proofs.Count > MostProofs) yield return new EligibilityErrors.TooMany(MostProofs, nameof(Proofs));
        if (facts.Proofs.Any(p => string.IsNullOrWhiteSpace(p.French))) yield return new SharedErrors.Required(nameof(Proofs));
        if (facts.Proofs.Any(p => p.French.Length > LabelLength)) yield return new SharedErrors.TooLong(nameof(Proofs), LabelLength);
        if (facts.Proofs.Any(p => p.ValidityMonths is < 1 or > AcceptedProof.MostMonths)) yield return new EligibilityErrors.ValidityOutOfRange(AcceptedProof.MostMonths, nameof(Proofs));
        if (facts.Proofs.Any(p => p.Code.Length is 0 or > AcceptedProof.CodeLength)) yield return new EligibilityErrors.CodeMalformed(AcceptedProof.CodeLength, nameof(Proofs));
        if (validFrom == default) yield return new SharedErrors.Required(nameof(ValidFrom));
        else if (last is not null && validFrom < last.ValidFrom) yield return new EligibilityErrors.BeforeLastVersion(last.ValidFrom, nameof(ValidFrom));
    }

    private static CategoryFacts Trimmed(CategoryFacts facts) => facts with
    {
        French = facts.French.Trim(), English = Text(facts.English), Condition = Text(facts.Condition), SourceNote = facts.SourceNote.Trim(),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

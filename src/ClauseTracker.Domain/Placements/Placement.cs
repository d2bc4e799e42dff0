using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>The work contract of a placement (codes of the national platform, those of use here).</summary>
public enum WorkContractType
{
    Permanent = 1,
    FixedTerm = 2,

    /// <summary>CDD d'insertion.</summary>
    FixedTermInsertion = 3,
    Temporary = 4,
    Apprenticeship = 5,

    /// <summary>Contrat de professionnalisation.</summary>
    ProfessionalTraining = 6,
    Other = 9,
}

/// <summary>A person at work for an employer on a clause, from a day on.</summary>
public sealed class Placement : IScoped, IVersioned
{
    /// <summary>Longest job title, in characters.</summary>
    public const int JobTitleLength = 120;

    private Placement()
    {
    }

    public PlacementId Id { get; private init; }

    public ClauseId ClauseId { get; private init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public BeneficiaryId BeneficiaryId { get; private init; }

    /// <summary>The person's reference, kept here so that a buyer reads the lines of its clause without access to the person.</summary>
    public string BeneficiaryReference { get; private init; } = string.Empty;

    public OrganisationId EmployerId { get; private init; }

    /// <summary>One mode, not a set.</summary>
    public RealisationModes Mode { get; private init; }

    public WorkContractType ContractType { get; private init; }

    public string JobTitle { get; private init; } = string.Empty;

    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, or null while it goes on.</summary>
    public DateOnly? EndsOn { get; private set; }

    public long Version { get; private set; }

    /// <summary>The days of the placement; an open one has no end.</summary>
    public DateRange Period => new(StartsOn, EndsOn ?? DateOnly.MaxValue);

    [return: DoNotIgnore]
    public static Result<Placement> Start(
        PlacementId id, InsertionClause clause, Beneficiary beneficiary, Organisation employer, RealisationModes mode, WorkContractType contractType, string jobTitle, DateOnly startsOn, DateOnly? endsOn)
    {
        if (mode is not (RealisationModes.DirectHire or RealisationModes.LabourPlacement or RealisationModes.InsertionSubcontracting))
        {
            return new PlacementErrors.OneModeNeeded();
        }

        if (jobTitle.Length > JobTitleLength) return new SharedErrors.TooLong(nameof(JobTitle), JobTitleLength);
        if (endsOn < startsOn) return new SharedErrors.EndsBeforeItStarts(startsOn, endsOn.Value, nameof(EndsOn));
        return new Placement
        {
            Id = id, ClauseId = clause.Id, OrganisationId = clause.OrganisationId, BeneficiaryId = beneficiary.Id,
            BeneficiaryReference = beneficiary.Reference, EmployerId = employer.Id, Mode = mode, ContractType = contractType,
            JobTitle = jobTitle.Trim(), StartsOn = startsOn, EndsOn = endsOn,
        };
    }

    /// <summary>Says when it ends, or that it goes on.</summary>
    [return: DoNotIgnore]
    public Result ChangeEnd(DateOnly? endsOn)
    {
        if (endsOn < StartsOn) return new SharedErrors.EndsBeforeItStarts(StartsOn, endsOn.Value, nameof(EndsOn));
        EndsOn = endsOn;
        return Result.Success();
    }
}

/// <summary>Refusals about a placement.</summary>
public static class PlacementErrors
{
    public sealed record OneModeNeeded() : Error("Placement.OneModeNeeded", ErrorKind.Invalid, "Mode");

    /// <summary>The person has no placement with that employer on that clause.</summary>
    public sealed record Unknown() : Error("Placement.Unknown", ErrorKind.NotFound, "PersonReference");

    /// <summary>The month is outside the placement's dates.</summary>
    public sealed record MonthOutside(YearMonth Month, DateOnly StartsOn, DateOnly? EndsOn) : Error("Placement.MonthOutside", ErrorKind.Invalid, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month, StartsOn, EndsOn];
    }
}

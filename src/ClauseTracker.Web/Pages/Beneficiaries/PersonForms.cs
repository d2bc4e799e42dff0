using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Pages.Beneficiaries;

/// <summary>What is typed of a criterion.</summary>
public sealed class EligibilityInput
{
    /// <summary>A category and the paper that proves it, in one choice.</summary>
    public string? Criterion { get; set; }

    public DateOnly? VerifiedOn { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public bool DoesNotLapse { get; set; }

    public bool IsMain { get; set; }

    public EstablishEligibility ToCommand(BeneficiaryId person)
    {
        var (criterion, proof) = CriterionChoices.Read(Criterion);
        return new(person, criterion ?? default, VerifiedOn ?? default, ValidUntil) { Proof = proof, DoesNotLapse = DoesNotLapse, IsMain = IsMain };
    }
}

/// <summary>What is typed of an identity.</summary>
public sealed class IdentityInput
{
    public string? FamilyName { get; set; }

    public string? GivenName { get; set; }

    public DateOnly? BirthDate { get; set; }

    public bool IsSomebodyElse { get; set; }

    public RectifyIdentity ToCommand(BeneficiaryId person) =>
        new(person, FamilyName ?? string.Empty, GivenName ?? string.Empty, BirthDate ?? default) { IsSomebodyElse = IsSomebodyElse };

    public static IdentityInput Of(PersonIdentity? identity) => new() { FamilyName = identity?.FamilyName, GivenName = identity?.GivenName, BirthDate = identity?.BirthDate };
}

/// <summary>What is typed of where somebody stands.</summary>
public sealed class SituationInput
{
    public string? Commune { get; set; }

    public bool LivesInPriorityDistrict { get; set; }

    public Sex Sex { get; set; }

    public TrainingLevel TrainingLevel { get; set; }

    /// <summary>The id of a body, or the name of a kind when the body is not known.</summary>
    public string? Referrer { get; set; }

    public static SituationInput Of(Beneficiary person) => new()
    {
        Commune = person.Commune, LivesInPriorityDistrict = person.LivesInPriorityDistrict, Sex = person.Sex, TrainingLevel = person.TrainingLevel,
        Referrer = person.ReferrerId?.ToString() ?? person.ReferrerKind?.ToString(),
    };

    /// <summary>The bodies that are known, then the kinds alone.</summary>
    public static IReadOnlyList<SelectListItem> Referrers(BeneficiarySheet sheet, Words words) =>
    [
        .. sheet.Referrers.Select(r => new SelectListItem(words["Person.ReferrerNamed", r.Name, words.Of(r.Kind)], r.Id.ToString())),
        .. OrganisationGroup.Referrers.Kinds().Select(k => new SelectListItem(words["Person.ReferrerKindAlone", words.Of(k)], k.ToString())),
    ];

    public SituatePerson ToCommand(BeneficiaryId person) => new(person)
    {
        Commune = Commune, LivesInPriorityDistrict = LivesInPriorityDistrict, Sex = Sex, TrainingLevel = TrainingLevel,
        Referrer = Guid.TryParse(Referrer, out var id) ? OrganisationId.From(id) : null,
        ReferrerKind = Enum.TryParse<OrganisationKind>(Referrer, out var kind) && Enum.IsDefined(kind) ? kind : null,
    };
}

/// <summary>What is typed of a barrier.</summary>
public sealed class BarrierInput
{
    public BarrierKind? Kind { get; set; }

    public DateOnly? NotedOn { get; set; }
}

/// <summary>What is typed of an action that lifts a barrier.</summary>
public sealed class ActionInput
{
    public int Barrier { get; set; }

    public int? Number { get; set; }

    public string? What { get; set; }

    public string? CarriedBy { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Outcome { get; set; }

    public PutBarrierAction ToCommand(BeneficiaryId person) => new(person, Barrier, Number)
    {
        What = What ?? string.Empty, CarriedBy = CarriedBy, From = From ?? default, Until = Until, Outcome = Outcome,
    };
}

/// <summary>What is typed of a training.</summary>
public sealed class TrainingInput
{
    public int? Number { get; set; }

    public string? Title { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public decimal? Hours { get; set; }

    public bool? IsCompleted { get; set; }

    /// <summary>Followed to the end, left before, or still going on.</summary>
    public static IReadOnlyList<SelectListItem> Ends(Words words) =>
        [new(words["Training.GoesOn"], ""), new(words["Training.Completed"], "true"), new(words["Training.Abandoned"], "false")];

    public PutTraining ToCommand(BeneficiaryId person) => new(person, Number) { Title = Title ?? string.Empty, From = From ?? default, Until = Until, Hours = Hours, IsCompleted = IsCompleted };
}

/// <summary>What is typed of the participation in a PLIE.</summary>
public sealed class PlieInput
{
    public DateOnly? PlieFrom { get; set; }

    public DateOnly? PlieUntil { get; set; }
}

/// <summary>What is typed of a departure.</summary>
public sealed class DepartureInput
{
    public DateOnly? LeftOn { get; set; }
}

using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Domain.ResponsibleProcurement;

/// <summary>A clause as annual figures see it.</summary>
/// <param name="Kind">Its legal form.</param>
/// <param name="Reservation">The article that reserves the contract, or null.</param>
public readonly record struct CountedClause(ClauseKind Kind, ReservationArticle? Reservation);

/// <summary>A holder as annual figures see it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsSolidarityEnterprise">True for an enterprise of social utility (ESUS).</param>
public readonly record struct CountedHolder(OrganisationKind Kind, bool IsSolidarityEnterprise);

/// <summary>What annual figures look at in a contract notified in the year.</summary>
/// <param name="Amount">As awarded, excluding tax; null when unknown.</param>
/// <param name="Published">Considerations as published.</param>
/// <param name="Clauses">Declared here.</param>
/// <param name="Holders">All members of a consortium.</param>
/// <param name="Applies">Whether the duty of a social condition applies.</param>
/// <param name="Status">Where it stands with that duty; null when it was not assessed yet.</param>
/// <param name="Derogation">The derogation that stands, or null.</param>
public sealed record ContractOfTheYear(
    Money? Amount, SocialConsiderations Published, IReadOnlyList<CountedClause> Clauses, IReadOnlyList<CountedHolder> Holders, DutyApplies Applies, DutyStatus? Status, DerogationCode? Derogation)
{
    public bool HasClause => Published.HasFlag(SocialConsiderations.ExecutionCondition)
        || Clauses.Any(c => c.Kind is ClauseKind.ExecutionCondition or ClauseKind.IntegrationServiceContract);

    public bool HasCriterion => Published.HasFlag(SocialConsiderations.AwardCriterion) || Clauses.Any(c => c.Kind == ClauseKind.SocialAwardCriterion);

    public bool IsReserved => Published.HasFlag(SocialConsiderations.Reserved) || Clauses.Any(c => c.Kind == ClauseKind.ReservedContract);

    /// <summary>True with at least one social consideration, published or declared.</summary>
    public bool HasConsideration => HasClause || HasCriterion || IsReserved;

    /// <summary>The articles that reserve it; a reserved contract whose article nobody said has one unknown article.</summary>
    public IEnumerable<ReservationArticle?> Articles
    {
        get
        {
            if (!IsReserved) return [];
            var said = Clauses.Where(c => c.Reservation is not null).Select(c => c.Reservation).Distinct().ToList();
            return said.Count > 0 ? said : [null];
        }
    }
}

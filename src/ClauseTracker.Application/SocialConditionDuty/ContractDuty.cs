using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Where a contract stood with the duty of a social condition when anything that decides it last changed. Lists filter on it.</summary>
[ReadModel]
public sealed class ContractDuty : IScoped
{
    public ContractId ContractId { get; init; }

    /// <summary>The buyer.</summary>
    public OrganisationId OrganisationId { get; private set; }

    public DutyStatus Status { get; private set; }

    public DutyApplies Applies { get; private set; }

    /// <summary>Of the notification, else of the notice; null when both are unknown.</summary>
    public int? Year { get; private set; }

    /// <summary>Takes where it stands now.</summary>
    internal void Take(DutyCase contract, DutyAssessment assessment) =>
        (OrganisationId, Status, Applies, Year) = (contract.Buyer, assessment.Status, assessment.Applies, contract.Subject.Year);
}

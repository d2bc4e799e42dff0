using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Domain.Placements;

/// <summary>
/// Which work contracts go with which mode and employer. What is sure is refused (<see cref="IsImpossible"/>); the rest is usage, and
/// what departs from it is asked to be confirmed.
/// </summary>
public static class WorkContractRules
{
    private const RealisationModes None = RealisationModes.None;

    /// <summary>Contracts that a firm of the ordinary economy offers (fact sheet §4.1 direct hire, §4.2 OPCS). The first is the usual one.</summary>
    private static readonly WorkContractType[] OfCompanies =
        [WorkContractType.FixedTerm, WorkContractType.Permanent, WorkContractType.Apprenticeship, WorkContractType.ProfessionalTraining, WorkContractType.Other];

    /// <summary>What the national platform offers each kind of structure (its list of contracts by kind); the first is the usual one.</summary>
    private static readonly Dictionary<OrganisationKind, WorkContractType[]> OfStructures = new()
    {
        [OrganisationKind.ACI] =
        [
            WorkContractType.FixedTermInsertion, WorkContractType.FixedTermInsertionFirstHours, WorkContractType.FixedTermInsertionConvergence, WorkContractType.PermanentInclusion,
            WorkContractType.FixedTermUsage, WorkContractType.Temporary, WorkContractType.ProfessionalTraining, WorkContractType.Other,
        ],
        [OrganisationKind.EI] = OfSiae(WorkContractType.FixedTermInsertion),
        [OrganisationKind.AI] = OfSiae(WorkContractType.FixedTermUsage),
        [OrganisationKind.ETTI] = OfSiae(WorkContractType.Temporary),
        [OrganisationKind.EITI] = [WorkContractType.BusinessCreation, WorkContractType.Other],
        [OrganisationKind.GEIQ] = [WorkContractType.ProfessionalTraining, WorkContractType.Apprenticeship, WorkContractType.Other],
        [OrganisationKind.EA] = OfAdapted(WorkContractType.FixedTerm),
        [OrganisationKind.EATT] = OfAdapted(WorkContractType.Temporary),
        // Not of the platform's list: usage, to be confirmed by the territory.
        [OrganisationKind.ETT] = [WorkContractType.Temporary, WorkContractType.Permanent, WorkContractType.Other],
        [OrganisationKind.RQ] = [WorkContractType.FixedTermInsertion, .. OfCompanies],
        [OrganisationKind.ESAT] = [WorkContractType.Other],
    };

    /// <summary>The contracts usual with that kind of employer, the most usual first.</summary>
    public static IReadOnlyList<WorkContractType> UsualWith(OrganisationKind employer) => OfStructures.GetValueOrDefault(employer, OfCompanies);

    /// <summary>
    /// True for a mission contract in direct hire: the holder hires by CDI, CDD, apprenticeship or professional training contract
    /// (fact sheet §4.1), and somebody on a mission is hired by the agency.
    /// </summary>
    public static bool IsImpossible(RealisationModes mode, WorkContractType type) => mode == RealisationModes.DirectHire && type == WorkContractType.Temporary;

    /// <summary>The one mode by which that kind of structure provides hours (fact sheet §4.1), or none for those that have no mode of their own.</summary>
    public static RealisationModes ModeOf(OrganisationKind employer) => employer switch
    {
        OrganisationKind.AI or OrganisationKind.ETTI or OrganisationKind.EATT or OrganisationKind.GEIQ or OrganisationKind.ETT => RealisationModes.LabourPlacement,
        OrganisationKind.EI or OrganisationKind.ACI or OrganisationKind.RQ or OrganisationKind.EA or OrganisationKind.ESAT or OrganisationKind.EITI => RealisationModes.InsertionSubcontracting,
        _ => None,
    };

    /// <summary>The mode to propose: a holder hires itself, a structure does what its kind does, any other firm hires.</summary>
    public static RealisationModes UsualMode(OrganisationKind employer, bool isHolder) =>
        isHolder || ModeOf(employer) == None ? RealisationModes.DirectHire : ModeOf(employer);

    /// <summary>
    /// False when that kind of employer is not among the providers of the mode. Direct hire is everybody's who may hold the contract; a structure
    /// whose trade is to lend labour is then asked about.
    /// </summary>
    public static bool Provides(OrganisationKind employer, RealisationModes mode) =>
        mode == RealisationModes.DirectHire ? ModeOf(employer) != RealisationModes.LabourPlacement : ModeOf(employer) == mode;

    private static WorkContractType[] OfSiae(WorkContractType usual) =>
    [
        usual, .. new[]
        {
            WorkContractType.FixedTermInsertion, WorkContractType.FixedTermUsage, WorkContractType.Temporary, WorkContractType.PermanentInclusion,
            WorkContractType.ProfessionalTraining, WorkContractType.Other,
        }.Where(t => t != usual),
    ];

    private static WorkContractType[] OfAdapted(WorkContractType usual) =>
    [
        usual, .. new[]
        {
            WorkContractType.Permanent, WorkContractType.FixedTerm, WorkContractType.Temporary, WorkContractType.FixedTermSpringboard,
            WorkContractType.Apprenticeship, WorkContractType.ProfessionalTraining, WorkContractType.Other,
        }.Where(t => t != usual),
    ];
}

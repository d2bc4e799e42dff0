using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;

namespace ClauseTracker.Web.Pages.Placements;

/// <summary>What is typed of a placement.</summary>
public sealed class PlacementInput
{
    public string? PersonReference { get; set; }

    public string? EmployerSiret { get; set; }

    public string? EmployerName { get; set; }

    public OrganisationKind EmployerKind { get; set; } = OrganisationKind.Company;

    /// <summary>Null for the usual one of the employer.</summary>
    public RealisationModes? Mode { get; set; }

    /// <summary>Null for the usual one of the employer.</summary>
    public WorkContractType? ContractType { get; set; }

    public string? JobTitle { get; set; }

    public string? Rome { get; set; }

    public decimal? WeeklyHours { get; set; }

    public WorkingTime? WorkingTime { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>True when the warnings were read and it is wanted all the same.</summary>
    public bool IsConfirmed { get; set; }

    public StartPlacement ToCommand(ClauseId clause, BeneficiaryId person) => new()
    {
        Clause = clause,
        Beneficiary = person,
        EmployerSiret = EmployerSiret ?? string.Empty,
        EmployerName = EmployerName,
        EmployerKind = EmployerKind,
        Mode = Mode,
        ContractType = ContractType,
        JobTitle = JobTitle ?? string.Empty,
        Rome = Rome,
        WeeklyHours = WeeklyHours,
        WorkingTime = WorkingTime,
        StartsOn = StartsOn ?? default,
        EndsOn = EndsOn,
        IsConfirmed = IsConfirmed,
    };
}

/// <summary>
/// What an address may fill in of the form: where somebody comes from knows it already (a candidate who is hired, a contract to renew). The person by
/// reference, never by name.
/// </summary>
/// <param name="Employer">SIRET.</param>
/// <param name="Rome">Code of the directory of jobs.</param>
public sealed record PlacementPrefill(string? Person, string? Employer, string? Job, string? Rome, DateOnly? StartsOn, DateOnly? EndsOn, decimal? WeeklyHours)
{
    /// <summary>The form with it; where the address says nothing, a contract that has one employer proposes it.</summary>
    public PlacementInput Fill(PlacementForm form) => new()
    {
        PersonReference = Person,
        EmployerSiret = Employer ?? (form.Employers.Count == 1 ? form.Employers[0].Siret : null),
        JobTitle = Job,
        Rome = Rome,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        WeeklyHours = WeeklyHours,
    };
}

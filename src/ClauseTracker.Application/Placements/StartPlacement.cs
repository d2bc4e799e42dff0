using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>
/// Places a person with an employer on a clause. An employer met for the first time is recorded with its name. What calls for a confirmation is refused
/// with its warnings (<see cref="PlacementWarning"/>) until <see cref="IsConfirmed"/>.
/// </summary>
[Requires(Permission.EditPlacements)]
public sealed record StartPlacement : ICommand<PlacementId>
{
    public ClauseId Clause { get; init; }

    public BeneficiaryId Beneficiary { get; init; }

    public string EmployerSiret { get; init; } = string.Empty;

    /// <summary>Used when the SIRET is not known yet.</summary>
    public string? EmployerName { get; init; }

    /// <summary>Used when the SIRET is not known yet.</summary>
    public OrganisationKind EmployerKind { get; init; } = OrganisationKind.Company;

    /// <summary>One mode, or null for the usual one of the employer.</summary>
    public RealisationModes? Mode { get; init; }

    /// <summary>The work contract, or null for the usual one of the employer.</summary>
    public WorkContractType? ContractType { get; init; }

    public string JobTitle { get; init; } = string.Empty;

    /// <summary>Code of the directory of jobs, or nothing.</summary>
    public string? Rome { get; init; }

    public decimal? WeeklyHours { get; init; }

    public WorkingTime? WorkingTime { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>True when somebody read the warnings and wants it all the same.</summary>
    public bool IsConfirmed { get; init; }
}

internal sealed class StartPlacementValidator : AbstractValidator<StartPlacement>
{
    public StartPlacementValidator()
    {
        RuleFor(p => p.EmployerSiret).NotEmpty();
        RuleFor(p => p.EmployerName).MaximumLength(Organisation.NameLength);
        RuleFor(p => p.JobTitle).MaximumLength(Placement.JobTitleLength);
        RuleFor(p => p.StartsOn).NotEmpty();
        RuleFor(p => p.ContractType).IsInEnum();
        RuleFor(p => p.WorkingTime).IsInEnum();
        RuleFor(p => p.EmployerKind).IsInEnum();
    }
}

internal sealed class StartPlacementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<StartPlacement, PlacementId>
{
    public async Task<Result<PlacementId>> Handle(StartPlacement request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        var person = await db.Beneficiaries.Include(b => b.Eligibilities).SingleOrDefaultAsync(b => b.Id == request.Beneficiary, cancellationToken);
        if (clause is null || person is null) return new SharedErrors.NotFound();
        var employer = await db.FoundOrNewAsync(
            request.EmployerSiret, request.EmployerName, request.EmployerKind, nameof(request.EmployerSiret), clock.GetUtcNow(), cancellationToken);
        var work = new WorkInput(request.JobTitle, request.Rome, request.WeeklyHours, request.WorkingTime).Read();
        if (!employer.TryGet(out var organisation) || work.IsRefused) return Result<PlacementId>.Refuse([.. employer.Errors, .. work.Errors]);

        var started = await db.StartAsync(
            new PlacementStart(clause, person, organisation, request.Mode, request.ContractType, work.Value, request.StartsOn, request.EndsOn, request.IsConfirmed), clock, cancellationToken);
        if (!started.TryGet(out var placement)) return Result<PlacementId>.Refuse(started.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return placement.Id;
    }
}

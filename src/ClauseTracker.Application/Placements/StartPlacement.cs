using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Places a person with an employer on a clause. An employer met for the first time is recorded with its name.</summary>
[Requires(Permission.EditPlacements)]
public sealed record StartPlacement : ICommand<PlacementId>
{
    public ClauseId Clause { get; init; }

    public BeneficiaryId Beneficiary { get; init; }

    public string EmployerSiret { get; init; } = string.Empty;

    /// <summary>Used when the SIRET is not known yet.</summary>
    public string? EmployerName { get; init; }

    public OrganisationKind EmployerKind { get; init; } = OrganisationKind.Company;

    public RealisationModes Mode { get; init; } = RealisationModes.DirectHire;

    public WorkContractType ContractType { get; init; } = WorkContractType.FixedTerm;

    public string JobTitle { get; init; } = string.Empty;

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }
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
        RuleFor(p => p.EmployerKind).IsInEnum();
    }
}

internal sealed class StartPlacementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<StartPlacement, PlacementId>
{
    public async Task<Result<PlacementId>> Handle(StartPlacement request, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.SingleOrDefaultAsync(c => c.Id == request.Clause, cancellationToken);
        var person = await db.Beneficiaries.SingleOrDefaultAsync(b => b.Id == request.Beneficiary, cancellationToken);
        if (clause is null || person is null) return new SharedErrors.NotFound();
        var employer = await db.FoundOrNewAsync(
            request.EmployerSiret, request.EmployerName, request.EmployerKind, nameof(request.EmployerSiret), clock.GetUtcNow(), cancellationToken);
        if (!employer.TryGet(out var organisation)) return Result<PlacementId>.Refuse(employer.Errors);

        var started = Placement.Start(
            EntityId.New<PlacementId>(clock.GetUtcNow()), clause, person, organisation, request.Mode, request.ContractType, request.JobTitle, request.StartsOn, request.EndsOn);
        if (!started.TryGet(out var placement)) return Result<PlacementId>.Refuse(started.Errors);
        db.Placements.Add(placement);
        await db.ReconcileClausesOfAsync(person.Id, clock, cancellationToken);
        db.ReconcileSoon(clause.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        return placement.Id;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Declares a subcontract of a contract by hand. A subcontractor met for the first time is recorded with its name.</summary>
/// <param name="Siret">The subcontractor's.</param>
/// <param name="Amount">Euros, excluding tax; above zero, at most the contract's amount.</param>
/// <param name="NotifiedOn">Day of its notification; never before the contract's.</param>
/// <param name="Name">The subcontractor's name, used when its SIRET is not known yet.</param>
[Requires(Permission.EditContracts)]
public sealed record DeclareSubcontract(
    ContractId Contract, string Siret, decimal Amount, DateOnly NotifiedOn, int? DurationMonths = null, PriceVariation? PriceVariation = null, string? Name = null)
    : ICommand<SubcontractId>;

internal sealed class DeclareSubcontractValidator : AbstractValidator<DeclareSubcontract>
{
    public DeclareSubcontractValidator()
    {
        RuleFor(s => s.Siret).NotEmpty();
        RuleFor(s => s.Amount).NotEmpty();
        RuleFor(s => s.NotifiedOn).NotEmpty();
        RuleFor(s => s.PriceVariation).IsInEnum();
        RuleFor(s => s.Name).MaximumLength(Organisation.NameLength);
    }
}

internal sealed class DeclareSubcontractHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<DeclareSubcontract, SubcontractId>
{
    public async Task<Result<SubcontractId>> Handle(DeclareSubcontract request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var amount = Money.From(request.Amount, nameof(request.Amount));
        if (amount.IsRefused) return Result<SubcontractId>.Refuse(amount.Errors);
        var found = await db.FoundOrNewAsync(request.Siret, request.Name, OrganisationKind.Company, nameof(request.Siret), clock.GetUtcNow(), cancellationToken);
        if (!found.TryGet(out var subcontractor)) return Result<SubcontractId>.Refuse(found.Errors);

        var numbers = await db.Subcontracts.Where(s => s.ContractId == contract.Id).Select(s => s.Number).ToListAsync(cancellationToken);
        var terms = new SubcontractTerms(amount.Value, request.DurationMonths, request.NotifiedOn, null, request.PriceVariation);
        var declared = Subcontract.Declare(EntityId.New<SubcontractId>(clock.GetUtcNow()), contract, Subcontract.NextNumber(numbers), subcontractor, terms);
        if (!declared.TryGet(out var subcontract)) return Result<SubcontractId>.Refuse(declared.Errors);
        db.Subcontracts.Add(subcontract);
        await db.SaveChangesAsync(cancellationToken);
        return subcontract.Id;
    }
}

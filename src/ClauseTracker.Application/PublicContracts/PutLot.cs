using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Adds a lot to a contract, or changes the facts of one.</summary>
/// <param name="Amount">Euros, excluding tax, or null when unknown.</param>
/// <param name="HolderSiret">Who holds this lot, when it is one of the holders alone, or null.</param>
/// <param name="Replaces">True to change the lot of that number.</param>
[Requires(Permission.EditContracts)]
public sealed record PutLot(ContractId Contract, long Version, int Number, string Title, decimal? Amount, string? CpvCode, string? HolderSiret, bool Replaces = false) : ICommand<Nothing>;

internal sealed class PutLotValidator : AbstractValidator<PutLot>
{
    public PutLotValidator()
    {
        RuleFor(l => l.Title).NotEmpty().MaximumLength(Lot.TitleLength);
        RuleFor(l => l.CpvCode).Matches("^[0-9]{8}$").When(l => !string.IsNullOrWhiteSpace(l.CpvCode));
    }
}

internal sealed class PutLotHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<PutLot, Nothing>
{
    public async Task<Result<Nothing>> Handle(PutLot request, CancellationToken cancellationToken)
    {
        var amount = request.Amount is { } euros ? Money.From(euros, nameof(request.Amount)) : null;
        if (amount is { IsRefused: true }) return Result<Nothing>.Refuse(amount.Errors);
        return await db.ChangeContractAsync(request.Contract, request.Version, async contract =>
        {
            OrganisationId? holder = null;
            if (!string.IsNullOrWhiteSpace(request.HolderSiret))
            {
                var found = await db.FoundOrNewAsync(request.HolderSiret, null, OrganisationKind.Company, nameof(request.HolderSiret), clock.GetUtcNow(), cancellationToken);
                if (!found.TryGet(out var organisation)) return Result.Refuse(found.Errors);
                holder = organisation.Id;
            }

            var cpv = string.IsNullOrWhiteSpace(request.CpvCode) ? null : request.CpvCode.Trim();
            return contract.PutLot(request.Number, request.Title, amount?.Value, cpv, holder, request.Replaces);
        }, cancellationToken);
    }
}

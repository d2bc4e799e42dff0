using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Records a contract by hand, for a buyer that the user works for.</summary>
[Requires(Permission.EditContracts)]
public sealed record RecordContract(string BuyerSiret, ContractFamily Family, string Number, ContractInput Contract) : ICommand<ContractId>;

internal sealed class RecordContractValidator : AbstractValidator<RecordContract>
{
    public RecordContractValidator()
    {
        RuleFor(r => r.BuyerSiret).NotEmpty();
        RuleFor(r => r.Family).IsInEnum();
        RuleFor(r => r.Number).NotEmpty().MaximumLength(PublicContract.NumberLength);
        RuleFor(r => r.Contract).SetValidator(new ContractInputValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class RecordContractHandler(IClauseTrackerDb db, OrganisationScope scope, TimeProvider clock) : ICommandHandler<RecordContract, ContractId>
{
    public async Task<Result<ContractId>> Handle(RecordContract request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await db.FoundOrNewAsync(request.BuyerSiret, null, OrganisationKind.Buyer, nameof(request.BuyerSiret), now, cancellationToken);
        if (!found.TryGet(out var buyer)) return Result<ContractId>.Refuse(found.Errors);
        if (!scope.Allows(buyer.Id)) return new AccessErrors.OrganisationUnknown(request.BuyerSiret);
        buyer.BuysContracts();
        var number = request.Number.Trim();
        if (await db.Contracts.AnyAsync(c => c.OrganisationId == buyer.Id && c.Family == request.Family && c.Number == number, cancellationToken)) return new ContractErrors.AlreadyRecorded(number);
        var (facts, holders) = (request.Contract.Facts(null), await db.HoldersAsync(request.Contract.Holders, now, cancellationToken));
        if (facts.IsRefused || holders.IsRefused) return Result<ContractId>.Refuse([.. facts.Errors, .. holders.Errors]);
        var recorded = PublicContract.Record(EntityId.New<ContractId>(now), buyer.Id, request.Family, number, ContractSource.Typed, facts.Value, holders.Value);
        if (!recorded.TryGet(out var contract)) return Result<ContractId>.Refuse(recorded.Errors);
        db.Contracts.Add(contract);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshDutyAsync([contract.Id], cancellationToken);
        return contract.Id;
    }
}

/// <summary>Holders as they are typed.</summary>
internal static class TypedHolders
{
    /// <summary>One holder a SIRET, the lead member first; organisations met for the first time are recorded.</summary>
    [return: DoNotIgnore]
    public static async Task<Result<IReadOnlyList<ContractHolder>>> HoldersAsync(this IClauseTrackerDb db, IReadOnlyList<string> sirets, DateTimeOffset now, CancellationToken cancellation)
    {
        var holders = new List<ContractHolder>();
        foreach (var siret in sirets.Where(s => !string.IsNullOrWhiteSpace(s)).Distinct(StringComparer.Ordinal))
        {
            var found = await db.FoundOrNewAsync(siret, null, OrganisationKind.Company, nameof(ContractInput.Holders), now, cancellation);
            if (!found.TryGet(out var holder)) return Result<IReadOnlyList<ContractHolder>>.Refuse(found.Errors);
            holders.Add(new ContractHolder(default, 0, "SIRET", holder.Siret!.Value.Digits, holder.Id));
        }

        return holders;
    }
}

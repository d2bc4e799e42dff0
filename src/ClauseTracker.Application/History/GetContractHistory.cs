using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History;

/// <summary>What happened on a contract: its life and what it owes, hours, people at work, letters. People by reference, or by name for who may know and asks.</summary>
[Requires(Permission.ReadStatements)]
public sealed record GetContractHistory(ContractId Contract, HistoryFilter Filter) : IQuery<ContractHistory>;

/// <summary>A page of the history of a contract.</summary>
public sealed record ContractHistory(ContractId Contract, string Number, string Subject, HistoryPage Page)
{
    public override string ToString() => nameof(ContractHistory);
}

internal sealed class GetContractHistoryValidator : AbstractValidator<GetContractHistory>
{
    public GetContractHistoryValidator() => RuleFor(h => h.Filter).SetValidator(new HistoryFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class GetContractHistoryHandler(IClauseTrackerDb db, HistoryReading reading) : IQueryHandler<GetContractHistory, ContractHistory>
{
    public async Task<Result<ContractHistory>> Handle(GetContractHistory request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.Where(c => c.Id == request.Contract).Select(c => new { c.Number, c.Facts.Subject, c.OrganisationId }).SingleOrDefaultAsync(cancellationToken);
        var clauses = await db.Clauses.Where(c => c.ContractId == request.Contract).Select(c => new { c.Id, c.StartsOn, c.EndsOn }).ToListAsync(cancellationToken);
        var subject = new HistorySubject
        {
            Contract = request.Contract, Buyer = contract?.OrganisationId, Clauses = clauses.ConvertAll(c => c.Id),
            FirstMonth = clauses.Count == 0 ? default : YearMonth.Of(clauses.Min(c => c.StartsOn)), LastMonth = clauses.Count == 0 ? default : YearMonth.Of(clauses.Max(c => c.EndsOn)),
        };
        var page = await reading.ReadAsync(subject, reading.OfContract(), request.Filter, cancellationToken);
        return contract is null ? new SharedErrors.NotFound() : new ContractHistory(request.Contract, contract.Number, contract.Subject, page);
    }
}

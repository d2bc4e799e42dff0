using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>A page of the contracts that a filter lets through.</summary>
/// <param name="Filter">Which, and in which order.</param>
/// <param name="Page">1, 2, 3…; beyond the last one that can be reached, that one is given.</param>
[Requires(Permission.ReadContracts)]
public sealed record ListContracts(ContractFilter Filter, int Page = 1) : IQuery<ContractList>
{
    /// <summary>The latest first, all of them or those with these words.</summary>
    public ListContracts(string? search = null)
        : this(new ContractFilter { Search = search })
    {
    }
}

/// <summary>One page of contracts.</summary>
/// <param name="Total">How many there are, as far as they were counted: to 1 000 for one word or one property, else to the end of the page.</param>
/// <param name="IsMore">True when there are more than <paramref name="Total"/>.</param>
public sealed record ContractList(IReadOnlyList<ContractRow> Rows, int Total, bool IsMore, int Page, int PageSize)
{
    /// <summary>True when there is a page after this one that can be reached.</summary>
    public bool HasNext => Page * PageSize < ContractSearch.Reach && (IsMore || Page * PageSize < Total);
}

/// <summary>A contract in a list.</summary>
/// <param name="Amount">As amended.</param>
/// <param name="AmountAsReceived">What the source wrote, when it cannot be an amount.</param>
/// <param name="EndsOn">The earliest end of its clauses; without any, of its duration.</param>
/// <param name="Clause">The first of its clauses.</param>
/// <param name="Owed">By its clauses together; null until one was reconciled.</param>
/// <param name="Status">The worst of its clauses' standings.</param>
/// <param name="LacksClause">True when it should carry a clause and carries none.</param>
public sealed record ContractRow(
    ContractId Id, ContractFamily Family, string Number, string Subject, string Buyer, string? Commune, string? Holder, int HolderCount, Money? Amount, string? AmountAsReceived, DateOnly? NotifiedOn,
    DateOnly? EndsOn, SocialConsiderations Social, ClauseId? Clause, int ClauseCount, Hours? Owed, Hours? Counted, StandingStatus? Status, bool LacksClause)
{
    internal static ContractRow Of(ContractListing l) => new(
        l.ContractId, l.Family, l.Number, l.Subject, l.Buyer, l.Commune, l.Holder, l.HolderCount, l.AmountKey == ContractListing.NoAmount ? null : l.AmountKey, l.AmountAsReceived,
        l.NotifiedKey == ContractListing.NeverNotified ? null : l.NotifiedKey, l.EndsKey == ContractListing.EndsNever ? null : l.EndsKey, l.Social, l.ClauseId, l.ClauseCount,
        l.Owed, l.Counted, l.Status, l.LacksClause);
}

internal sealed class ListContractsValidator : AbstractValidator<ListContracts>
{
    public ListContractsValidator() => RuleFor(l => l.Filter).SetValidator(new ContractFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class ListContractsHandler(IClauseTrackerDb db, OrganisationScope scope) : IQueryHandler<ListContracts, ContractList>
{
    public async Task<Result<ContractList>> Handle(ListContracts request, CancellationToken cancellationToken)
    {
        var search = await ContractSearch.PlanAsync(db, scope, request.Filter, cancellationToken);
        return search.CountsQuickly ? await CountedAsync(search, request.Page, cancellationToken) : await UncountedAsync(search, request.Page, cancellationToken);
    }

    private static async Task<ContractList> CountedAsync(ContractSearch search, int wanted, CancellationToken cancellation)
    {
        var counted = await search.CountAsync(ContractSearch.Reach, cancellation);
        var total = Math.Min(counted, ContractSearch.Reach);
        var page = Math.Clamp(wanted, 1, LastOf(total));
        var rows = await search.Rows(Before(page), ContractSearch.PageSize).ToListAsync(cancellation);
        return new ContractList([.. rows.Select(ContractRow.Of)], total, counted > total, page, ContractSearch.PageSize);
    }

    /// <summary>One row more than the page shows tells whether there are more.</summary>
    private static async Task<ContractList> UncountedAsync(ContractSearch search, int wanted, CancellationToken cancellation)
    {
        var page = Math.Clamp(wanted, 1, LastOf(ContractSearch.Reach));
        var rows = await search.Rows(Before(page), ContractSearch.PageSize + 1).ToListAsync(cancellation);
        // Beyond the end: only an address that was typed or kept leads there.
        if (rows.Count == 0 && page > 1) return await CountedAsync(search, page, cancellation);
        var shown = rows.Take(ContractSearch.PageSize).Select(ContractRow.Of).ToList();
        return new ContractList(shown, Before(page) + shown.Count, rows.Count > shown.Count, page, ContractSearch.PageSize);
    }

    private static int Before(int page) => (page - 1) * ContractSearch.PageSize;

    private static int LastOf(int total) => Math.Max(1, (total + ContractSearch.PageSize - 1) / ContractSearch.PageSize);
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Published modifications with what became of them, the pending ones first.</summary>
/// <param name="Contract">Of one contract, or null for all.</param>
/// <param name="Status">Of one status, or null for all.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadContracts)]
public sealed record ListProposedAmendments(ContractId? Contract = null, ProposalStatus? Status = null, int Page = 1) : IQuery<ProposedAmendmentList>;

/// <summary>One page of proposals.</summary>
/// <param name="Pending">How many await a person, whatever the status asked for.</param>
public sealed record ProposedAmendmentList(IReadOnlyList<ProposedAmendmentRow> Rows, int Total, int Pending, int Page, int PageSize);

/// <summary>A proposal in a list.</summary>
/// <param name="Holders">The new holders as received; empty when they do not change.</param>
public sealed record ProposedAmendmentRow(
    ProposedAmendmentId Id, ContractId Contract, string ContractNumber, string Buyer, int Number, DateOnly? On, Money? Amount, int? DurationMonths,
    IReadOnlyList<HolderIdentifier> Holders, Contradiction Contradiction, ProposalStatus Status, string? DismissalReason, DateTimeOffset ReceivedAt, DateTimeOffset? DecidedAt);

internal sealed class ListProposedAmendmentsHandler(IClauseTrackerDb db) : IQueryHandler<ListProposedAmendments, ProposedAmendmentList>
{
    private const int PageSize = 50;

    public async Task<Result<ProposedAmendmentList>> Handle(ListProposedAmendments request, CancellationToken cancellationToken)
    {
        var proposals = db.ProposedAmendments.AsNoTracking();
        if (request.Contract is { } contract) proposals = proposals.Where(p => p.ContractId == contract);
        var pending = await proposals.CountAsync(p => p.Status == ProposalStatus.Pending, cancellationToken);
        if (request.Status is { } status) proposals = proposals.Where(p => p.Status == status);
        var total = await proposals.CountAsync(cancellationToken);
        var rows = await (from proposal in proposals
                          join of in db.Contracts on proposal.ContractId equals of.Id
                          join buyer in db.Organisations on proposal.OrganisationId equals buyer.Id
                          orderby proposal.Status, of.Number, proposal.Number, proposal.Id
                          select new ProposedAmendmentRow(
                              proposal.Id, of.Id, of.Number, buyer.Name, proposal.Number, proposal.On, proposal.Amount, proposal.DurationMonths, proposal.Holders,
                              proposal.Contradiction, proposal.Status, proposal.DismissalReason, proposal.ReceivedAt, proposal.DecidedAt))
            .Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new ProposedAmendmentList(rows, total, pending, Math.Max(1, request.Page), PageSize);
    }
}

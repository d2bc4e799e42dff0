using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Declarations;

/// <summary>One's own drafts, the last one first.</summary>
/// <param name="Contract">Of that contract alone, or null for all.</param>
[Requires(Permission.DeclareClauses)]
public sealed record ListClauseDrafts(ContractId? Contract = null) : IQuery<IReadOnlyList<DraftRow>>;

/// <summary>A draft in a list.</summary>
public sealed record DraftRow(ClauseDraftId Id, ContractId Contract, string ContractNumber, string Subject, ContractPart Part, int Step, DateTimeOffset UpdatedAt);

internal sealed class ListClauseDraftsHandler(IClauseTrackerDb db, ICurrentUser user) : IQueryHandler<ListClauseDrafts, IReadOnlyList<DraftRow>>
{
    public async Task<Result<IReadOnlyList<DraftRow>>> Handle(ListClauseDrafts request, CancellationToken cancellationToken)
    {
        var drafts = db.ClauseDrafts.AsNoTracking().Where(d => d.AuthorId == user.Id);
        if (request.Contract is { } contract) drafts = drafts.Where(d => d.ContractId == contract);
        return Result<IReadOnlyList<DraftRow>>.Success(await (from draft in drafts
                                                              join known in db.Contracts on draft.ContractId equals known.Id
                                                              orderby draft.UpdatedAt descending
                                                              select new DraftRow(draft.Id, known.Id, known.Number, known.Facts.Subject, draft.Part, draft.Step, draft.UpdatedAt))
            .ToListAsync(cancellationToken));
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Declarations;

/// <summary>Keeps a declaration that is not finished, whatever still lacks in it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Draft">The draft that is gone on with, or null for a new one.</param>
/// <param name="Input">What is typed so far.</param>
/// <param name="Step">The screen to go on with.</param>
[Requires(Permission.DeclareClauses)]
public sealed record SaveClauseDraft(ContractId Contract, ClauseDraftId? Draft, ClauseInput Input, int Step) : ICommand<ClauseDraftId>;

internal sealed class SaveClauseDraftHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SaveClauseDraft, ClauseDraftId>
{
    public async Task<Result<ClauseDraftId>> Handle(SaveClauseDraft request, CancellationToken cancellationToken)
    {
        if (user.Id is not { } author) return new DraftErrors.NoAuthor();
        var contract = await db.Contracts.WholeAsync(request.Contract, cancellationToken);
        if (contract is null) return new SharedErrors.NotFound();
        var part = ContractPart.Lot(request.Input.Lot);
        if (!contract.Has(part)) return new ContractErrors.LotUnknown(part.LotNumber);
        var drafts = await db.ClauseDrafts.Where(d => d.ContractId == contract.Id && d.AuthorId == author).ToListAsync(cancellationToken);
        var draft = drafts.Find(d => d.Id == request.Draft);
        if (request.Draft is not null && draft is null) return new SharedErrors.NotFound();
        if (drafts.Exists(d => d.Part == part && d != draft)) return new DraftErrors.PartHasDraft();

        var now = clock.GetUtcNow();
        if (draft is null) db.ClauseDrafts.Add(draft = ClauseDraft.Begin(EntityId.New<ClauseDraftId>(now), author, contract, part, now));
        draft.Keep(part, DraftContent.Write(request.Input), request.Step, now);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Declarations;

/// <summary>Throws a draft of one's own away.</summary>
[Requires(Permission.DeclareClauses)]
public sealed record DeleteClauseDraft(ClauseDraftId Draft) : ICommand<Nothing>;

internal sealed class DeleteClauseDraftHandler(IClauseTrackerDb db, ICurrentUser user) : ICommandHandler<DeleteClauseDraft, Nothing>
{
    public async Task<Result<Nothing>> Handle(DeleteClauseDraft request, CancellationToken cancellationToken)
    {
        var draft = await db.ClauseDrafts.SingleOrDefaultAsync(d => d.Id == request.Draft && d.AuthorId == user.Id, cancellationToken);
        if (draft is null) return new SharedErrors.NotFound();
        db.ClauseDrafts.Remove(draft);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

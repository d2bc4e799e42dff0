using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SavedFilters;

/// <summary>Removes one of the user's saved filters.</summary>
[Requires(Permission.SignedIn)]
public sealed record DeleteSavedFilter(SavedFilterId Filter) : ICommand<Nothing>;

internal sealed class DeleteSavedFilterHandler(IClauseTrackerDb db, ICurrentUser user) : ICommandHandler<DeleteSavedFilter, Nothing>
{
    public async Task<Result<Nothing>> Handle(DeleteSavedFilter request, CancellationToken cancellationToken)
    {
        if (user.Id is not { } owner) return new SharedErrors.Forbidden();
        var filter = await db.SavedFilters.SingleOrDefaultAsync(f => f.Id == request.Filter && f.UserId == owner, cancellationToken);
        if (filter is null) return new SharedErrors.NotFound();
        db.SavedFilters.Remove(filter);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

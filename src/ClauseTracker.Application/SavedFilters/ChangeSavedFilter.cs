using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.SavedFilters;

/// <summary>Gives one of the user's saved filters another label, and says whether its list opens with it.</summary>
[Requires(Permission.SignedIn)]
public sealed record ChangeSavedFilter(SavedFilterId Filter, string Label, bool OpensFirst) : ICommand<Nothing>;

internal sealed class ChangeSavedFilterHandler(IClauseTrackerDb db, ICurrentUser user) : ICommandHandler<ChangeSavedFilter, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeSavedFilter request, CancellationToken cancellationToken)
    {
        if (user.Id is not { } owner) return new SharedErrors.Forbidden();
        if (await db.WithOthersAsync(owner, request.Filter, cancellationToken) is not { } found) return new SharedErrors.NotFound();
        var renamed = found.Filter.Rename(request.Label, found.Others);
        if (renamed.IsRefused) return Result<Nothing>.Refuse(renamed.Errors);
        if (request.OpensFirst) found.Filter.OpenFirst(found.Others);
        else found.Filter.OpenNoLonger();
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

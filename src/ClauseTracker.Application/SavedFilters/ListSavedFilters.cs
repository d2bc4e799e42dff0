using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SavedFilters;

/// <summary>The filters that the user saved of a list, by label.</summary>
[Requires(Permission.SignedIn)]
public sealed record ListSavedFilters(FilteredList List) : IQuery<IReadOnlyList<SavedFilterChoice>>;

/// <summary>A saved filter to choose.</summary>
/// <param name="Query">As the list's address says it, without the question mark.</param>
/// <param name="OpensFirst">True for the one that the list opens with.</param>
public sealed record SavedFilterChoice(SavedFilterId Id, string Label, string Query, bool OpensFirst);

internal sealed class ListSavedFiltersHandler(IClauseTrackerDb db, ICurrentUser user) : IQueryHandler<ListSavedFilters, IReadOnlyList<SavedFilterChoice>>
{
    public async Task<Result<IReadOnlyList<SavedFilterChoice>>> Handle(ListSavedFilters request, CancellationToken cancellationToken) =>
        user.Id is not { } owner ? Result<IReadOnlyList<SavedFilterChoice>>.Success([]) : Result<IReadOnlyList<SavedFilterChoice>>.Success(
            await db.SavedFilters.AsNoTracking().Of(owner, request.List).OrderBy(f => f.Label).Select(f => new SavedFilterChoice(f.Id, f.Label, f.Query, f.IsDefault)).ToListAsync(cancellationToken));
}

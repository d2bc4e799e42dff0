using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.SavedFilters;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SavedFilters;

/// <summary>Keeps a filter of a list for the user who asks. Gives its id.</summary>
/// <param name="List">The list.</param>
/// <param name="Label">What the user calls it.</param>
/// <param name="Query">Filter and order as the list's address says them.</param>
/// <param name="OpensFirst">True to have the list open with it.</param>
[Requires(Permission.SignedIn)]
public sealed record SaveFilter(FilteredList List, string Label, string Query, bool OpensFirst = false) : ICommand<SavedFilterId>;

internal sealed class SaveFilterHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SaveFilter, SavedFilterId>
{
    public async Task<Result<SavedFilterId>> Handle(SaveFilter request, CancellationToken cancellationToken)
    {
        if (user.Id is not { } owner) return new SharedErrors.Forbidden();
        var others = await db.SavedFilters.Of(owner, request.List).ToListAsync(cancellationToken);
        var saved = SavedFilter.Save(EntityId.New<SavedFilterId>(clock.GetUtcNow()), owner, request.List, request.Label, request.Query.TrimStart('?'), others);
        if (!saved.TryGet(out var filter)) return Result<SavedFilterId>.Refuse(saved.Errors);
        if (request.OpensFirst) filter.OpenFirst(others);
        db.SavedFilters.Add(filter);
        await db.SaveChangesAsync(cancellationToken);
        return filter.Id;
    }
}

/// <summary>The one way to load saved filters: their owner's alone.</summary>
internal static class SavedFilterLoading
{
    public static IQueryable<SavedFilter> Of(this IQueryable<SavedFilter> filters, UserId owner, FilteredList list) => filters.Where(f => f.UserId == owner && f.List == list);

    /// <summary>The filter of that id with the owner's others of its list, or null when the owner has none such.</summary>
    public static async Task<(SavedFilter Filter, List<SavedFilter> Others)?> WithOthersAsync(this IClauseTrackerDb db, UserId owner, SavedFilterId id, CancellationToken cancellation)
    {
        var all = await db.SavedFilters.Where(f => f.UserId == owner).ToListAsync(cancellation);
        return all.Find(f => f.Id == id) is { } found ? (found, all.FindAll(f => f.List == found.List && f != found)) : null;
    }
}

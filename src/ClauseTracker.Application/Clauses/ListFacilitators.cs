using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Clauses;

/// <summary>Who may follow a clause, by name.</summary>
[Requires(Permission.DeclareClauses)]
public sealed record ListFacilitators : IQuery<IReadOnlyList<FacilitatorChoice>>;

/// <summary>A facilitator to choose.</summary>
public sealed record FacilitatorChoice(UserId Id, string Name);

internal sealed class ListFacilitatorsHandler(IClauseTrackerDb db) : IQueryHandler<ListFacilitators, IReadOnlyList<FacilitatorChoice>>
{
    public async Task<Result<IReadOnlyList<FacilitatorChoice>>> Handle(ListFacilitators request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<FacilitatorChoice>>.Success(await db.People.Where(u => u.Memberships.Any(m => m.Role == Role.Facilitator))
            .OrderBy(u => u.DisplayName).Select(u => new FacilitatorChoice(u.Id, u.DisplayName)).ToListAsync(cancellationToken));
}

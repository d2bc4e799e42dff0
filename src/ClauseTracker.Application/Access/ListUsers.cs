using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Access;

/// <summary>Who works with the application.</summary>
[Requires(Permission.ManageUsers)]
public sealed record ListUsers : IQuery<IReadOnlyList<UserRow>>;

/// <summary>A user with their roles.</summary>
public sealed record UserRow(UserId Id, string DisplayName, string Email, IReadOnlyList<UserRole> Roles);

/// <summary>A role and where it holds; null is everywhere.</summary>
public sealed record UserRole(Role Role, string? Organisation);

internal sealed class ListUsersHandler(IClauseTrackerDb db) : IQueryHandler<ListUsers, IReadOnlyList<UserRow>>
{
    public async Task<Result<IReadOnlyList<UserRow>>> Handle(ListUsers request, CancellationToken cancellationToken)
    {
        var users = await db.People.AsNoTracking().Include(u => u.Memberships).OrderBy(u => u.DisplayName).ToListAsync(cancellationToken);
        var ids = users.SelectMany(u => u.Memberships).Select(m => m.OrganisationId).Where(o => o is not null).Select(o => o!.Value).Distinct().ToList();
        var names = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return Result<IReadOnlyList<UserRow>>.Success([.. users.Select(u => new UserRow(
            u.Id, u.DisplayName, u.Email, [.. u.Memberships.OrderBy(m => m.Number).Select(m => new UserRole(m.Role, m.OrganisationId is { } o ? names[o] : null))]))]);
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Application.History;

/// <summary>
/// What the user may read beyond what opened the history. A history tells of things that each have a permission of their own, which a user may have for
/// one buyer and not for another.
/// </summary>
internal sealed class HistoryRights(ICurrentUser user)
{
    private readonly Dictionary<Permission, OrganisationScope> _scopes = [];

    /// <summary>The organisations where the user has that permission; none is an empty scope.</summary>
    public OrganisationScope Of(Permission permission)
    {
        if (_scopes.TryGetValue(permission, out var known)) return known;
        var scope = new OrganisationScope();
        scope.Open(user, permission);
        return _scopes[permission] = scope;
    }

    /// <summary>True when the user has that permission anywhere.</summary>
    public bool Has(Permission permission) => Of(permission) is { SeesAll: true } or { Organisations.Count: > 0 };

    public bool Has(Permission permission, OrganisationId where) => Of(permission).Allows(where);
}

using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Application.Abstractions;

/// <summary>Who asks.</summary>
public interface ICurrentUser
{
    /// <summary>Null for a visitor, and for the system itself.</summary>
    UserId? Id { get; }

    /// <summary>For covers and screens; never for logs.</summary>
    string DisplayName { get; }

    /// <summary>True for background jobs and for the operator's command line, who have the machine already.</summary>
    bool IsSystem { get; }

    /// <summary>Roles, each in one organisation or, when null, in all.</summary>
    IReadOnlyList<(Role Role, OrganisationId? Organisation)> Roles { get; }
}

/// <summary>The system: jobs and the command line.</summary>
/// <param name="displayName">How it signs.</param>
public sealed class SystemUser(string displayName) : ICurrentUser
{
    public UserId? Id => null;

    public string DisplayName { get; } = displayName;

    public bool IsSystem => true;

    public IReadOnlyList<(Role Role, OrganisationId? Organisation)> Roles => [];
}

/// <summary>
/// The organisations whose rows the present request may see: those where the user's roles give the permission that the request needs.
/// Closed until the pipeline opens it.
/// </summary>
public sealed class OrganisationScope
{
    /// <summary>True when every organisation may be seen.</summary>
    public bool SeesAll { get; private set; }

    /// <summary>The organisations that may be seen otherwise.</summary>
    public IReadOnlyList<OrganisationId> Organisations { get; private set; } = [];

    /// <summary>Opens what <paramref name="user"/> may see with <paramref name="permission"/>; false when the permission is theirs nowhere.</summary>
    public bool Open(ICurrentUser user, Permission permission)
    {
        var granting = user.Roles.Where(r => RolePermissions.Of(r.Role).Contains(permission)).ToList();
        SeesAll = user.IsSystem || granting.Exists(r => r.Organisation is null);
        Organisations = [.. granting.Where(r => r.Organisation is not null).Select(r => r.Organisation!.Value).Distinct()];
        return SeesAll || Organisations.Count > 0 || permission == Permission.Anyone;
    }

    /// <summary>True when rows of <paramref name="organisation"/> may be seen and written.</summary>
    public bool Allows(OrganisationId organisation) => SeesAll || Organisations.Contains(organisation);
}

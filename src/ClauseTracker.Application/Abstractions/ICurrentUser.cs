using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.FirmLinks;
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

    /// <summary>The link by which a firm came without an account; null for everybody else.</summary>
    FirmLinkId? FirmLink => null;

    /// <summary>The key by which a firm's software came; null for everybody else.</summary>
    ApiKeyId? ApiKey => null;
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

    /// <summary>The firm that answers, in a request of a firm; null in every other.</summary>
    public OrganisationId? Firm { get; private set; }

    /// <summary>Opens what <paramref name="user"/> may see with <paramref name="permission"/>; false when the permission is theirs nowhere.</summary>
    public bool Open(ICurrentUser user, Permission permission)
    {
        (Firm, SeesAll, Organisations) = (null, false, []);
        if (permission == Permission.AnswerForFirm) return EnterFirm(user);
        // Being a firm opens no buyer's rows, not even those of a buyer that is a firm too.
        var granting = user.Roles.Where(r => !r.Role.IsOfFirm() && RolePermissions.Of(r.Role).Contains(permission)).ToList();
        SeesAll = user.IsSystem || granting.Exists(r => r.Organisation is null);
        Organisations = [.. granting.Where(r => r.Organisation is not null).Select(r => r.Organisation!.Value).Distinct()];
        return SeesAll || Organisations.Count > 0 || permission == Permission.Anyone;
    }

    /// <summary>Opens the rows of the buyers that a firm works for; each query of the firm's requests narrows them to the firm.</summary>
    public void OpenToBuyersOf(OrganisationId firm, IReadOnlyList<OrganisationId> buyers) => (Firm, SeesAll, Organisations) = (firm, false, buyers);

    /// <summary>True when rows of <paramref name="organisation"/> may be seen and written.</summary>
    public bool Allows(OrganisationId organisation) => SeesAll || Organisations.Contains(organisation);

    /// <summary>A firm's role is one firm's, never everybody's; with roles in several, the first one answers.</summary>
    private bool EnterFirm(ICurrentUser user)
    {
        Firm = user.Roles.Where(r => r.Role.IsOfFirm() && r.Organisation is not null).Select(r => r.Organisation).FirstOrDefault();
        return Firm is not null;
    }
}

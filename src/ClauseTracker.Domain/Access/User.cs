using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Access;

/// <summary>Somebody who works with the application. How they sign in is not known here.</summary>
[SharedByAll("Colleagues choose each other by name; reading the list needs its own permission.")]
public sealed class User : IVersioned
{
    /// <summary>Longest name shown, in characters.</summary>
    public const int DisplayNameLength = 120;

    /// <summary>Longest mail address, in characters (RFC 5321).</summary>
    public const int EmailLength = 254;

    private readonly List<Membership> _memberships = [];

    private User()
    {
    }

    public UserId Id { get; private init; }

    [Personal]
    public string DisplayName { get; private set; } = string.Empty;

    [Personal]
    public string Email { get; private set; } = string.Empty;

    public IReadOnlyList<Membership> Memberships => _memberships;

    public long Version { get; private set; }

    /// <summary>Makes a user without any role yet.</summary>
    [return: DoNotIgnore]
    public static Result<User> Create(UserId id, string displayName, string email)
    {
        if (string.IsNullOrWhiteSpace(displayName)) return new SharedErrors.Required(nameof(DisplayName));
        if (displayName.Length > DisplayNameLength) return new SharedErrors.TooLong(nameof(DisplayName), DisplayNameLength);
        if (email.Length > EmailLength) return new SharedErrors.TooLong(nameof(Email), EmailLength);
        return new User { Id = id, DisplayName = displayName.Trim(), Email = email.Trim() };
    }

    /// <summary>Gives a role in one organisation, or in all of the instance when <paramref name="organisation"/> is null. Twice is once.</summary>
    public void Grant(Role role, OrganisationId? organisation)
    {
        if (_memberships.Any(m => m.Role == role && m.OrganisationId == organisation)) return;
        _memberships.Add(new Membership(Id, NextMembership(), role, organisation));
    }

    /// <summary>Has the roles in one organisation hold in the one that it turned out to be; a role held in both is held once.</summary>
    public void FollowMerge(OrganisationId absorbed, OrganisationId kept)
    {
        foreach (var membership in _memberships.Where(m => m.OrganisationId == absorbed).ToList())
        {
            // A new number: a row that goes and one that comes cannot share a key in one save.
            Grant(membership.Role, kept);
            _memberships.Remove(membership);
        }
    }

    private int NextMembership() => _memberships.Select(m => m.Number).DefaultIfEmpty().Max() + 1;
}

/// <summary>A role that a user has in one organisation.</summary>
/// <param name="UserId">Whose it is.</param>
/// <param name="Number">1, 2, 3… for each user.</param>
/// <param name="Role">The role.</param>
/// <param name="OrganisationId">Where; null is every organisation of the instance.</param>
[SharedByAll("Part of the user.")]
public sealed record Membership(UserId UserId, int Number, Role Role, OrganisationId? OrganisationId);

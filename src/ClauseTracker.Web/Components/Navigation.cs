using System.Security.Claims;

namespace ClauseTracker.Web.Components;

/// <summary>An entry of the main menu.</summary>
/// <param name="LabelKey">Key of its words.</param>
/// <param name="Href">Address, absolute in the application.</param>
/// <param name="Icon">Name of a symbol of the icon sheet.</param>
/// <param name="RequiredPermission">Name of the permission without which it does not show; null shows it to every signed-in user.</param>
/// <param name="IsAside">True for what is opened now and then: it gives way when the menu is long.</param>
public sealed record NavItem(string LabelKey, string Href, string Icon, string? RequiredPermission, bool IsAside = false)
{
    /// <summary>True for a page of this entry.</summary>
    public bool LeadsTo(PathString path) => (path.Value ?? "/").StartsWith(Href, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The menu as it is laid out: one row, and the rest behind one button.</summary>
/// <param name="Row">Always in sight.</param>
/// <param name="More">Behind « more »; empty when all fit in the row.</param>
public sealed record NavMenu(IReadOnlyList<NavItem> Row, IReadOnlyList<NavItem> More)
{
    /// <summary>Entries that fit in one row of a small laptop.</summary>
    private const int MostInARow = 10;

    public static NavMenu Of(IReadOnlyList<NavItem> items) => items.Count <= MostInARow
        ? new NavMenu(items, [])
        : new NavMenu([.. items.Where(i => !i.IsAside)], [.. items.Where(i => i.IsAside)]);
}

/// <summary>Gives the main menu. Hiding an entry is courtesy; the application checks the permission again.</summary>
public interface INavigation
{
    /// <summary>The entries that this user may open, in order; none before signing in.</summary>
    IReadOnlyList<NavItem> VisibleTo(ClaimsPrincipal user);
}

/// <summary>The registered <see cref="NavItem"/>s whose permission the user holds as a claim.</summary>
public sealed class Navigation(IEnumerable<NavItem> items) : INavigation
{
    /// <summary>The type of the claims that hold permissions by name.</summary>
    public const string PermissionClaim = "permission";

    public IReadOnlyList<NavItem> VisibleTo(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true
            ? [.. items.Where(item => item.RequiredPermission is null || user.HasClaim(PermissionClaim, item.RequiredPermission))]
            : [];
}

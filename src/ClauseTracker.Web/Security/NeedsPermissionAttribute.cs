using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ClauseTracker.Web.Security;

/// <summary>
/// Refuses a page to those who could not use it (403), so that nobody fills a form in vain. The application checks the
/// permission of each request again.
/// </summary>
/// <param name="permission">What the page is for.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPermissionAttribute(Permission permission) : Attribute, IAuthorizationFilter
{
    public Permission Permission { get; } = permission;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.RequestServices.GetRequiredService<ICurrentUser>();
        if (!user.Has(Permission)) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}

/// <summary>What pages ask of the user before they show a button.</summary>
public static class UserPermissions
{
    /// <summary>True when one of the user's roles gives the permission somewhere.</summary>
    public static bool Has(this ICurrentUser user, Permission permission) => user.Roles.Any(r => RolePermissions.Of(r.Role).Contains(permission));
}

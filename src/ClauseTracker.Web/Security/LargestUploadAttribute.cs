using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ClauseTracker.Web.Security;

/// <summary>Refuses a larger request with the page of status 413 before anything of it is read or kept.</summary>
/// <param name="bytes">Largest request, the form around the file included.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestUploadAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public long Bytes { get; } = bytes;

    /// <summary>Before the check of the antiforgery token (1000), which reads the form.</summary>
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var isTooLarge = request.ContentLength > Bytes;
        // A server that may drain a refused request lets the browser show the answer; one that may not cuts the line.
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = isTooLarge ? null : Bytes;
        if (!isTooLarge) return;
        // The page that explains must not read the form it explains.
        request.ContentType = null;
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}

using Microsoft.Net.Http.Headers;

namespace ClauseTracker.Web.Security;

/// <summary>
/// Tells the browser to run and show only what this application serves. Written when the response starts, so that an
/// error page, which clears headers, has them too.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The policy of every page: no inline script, no inline style, no frame, nothing from elsewhere.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
        "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>The policy of <see cref="PathsWithInlineContent"/>.</summary>
    public const string PolicyWithInlineContent =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// <summary>The dashboard of the job server is written by its authors with inline scripts and styles.</summary>
    public static readonly IReadOnlyList<PathString> PathsWithInlineContent = ["/jobs"];

    public Task InvokeAsync(HttpContext context)
    {
        // Kept now: an error page is found by changing the path.
        var policy = PathsWithInlineContent.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            ? PolicyWithInlineContent
            : Policy;
        context.Response.OnStarting(() =>
        {
            Write(context.Response, policy);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpResponse response, string policy)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pages name people: a shared computer must not keep them after the session.
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            headers[HeaderNames.CacheControl] = "no-store";
    }
}

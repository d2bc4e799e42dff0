using Microsoft.Net.Http.Headers;

namespace ClauseTracker.Web.Security;

/// <summary>
/// Takes the secret of a link out of the address before anything can log, trace or show it, and keeps the firm's pages out of caches and of the
/// addresses that browsers tell other sites.
/// </summary>
public sealed class FirmSecret(RequestDelegate next)
{
    private static readonly object Key = new();

    private static readonly HashSet<string> Pages = new(StringComparer.OrdinalIgnoreCase) { FirmPaths.Over, FirmPaths.Leave };

    /// <summary>What writes the address of every request, in lines or in the scope around other lines, before a middleware could change it.</summary>
    public const string RequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(FirmPaths.Root, StringComparison.OrdinalIgnoreCase, out var rest)) return next(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        });
        if (IsSecret(context.Request.Path, rest))
        {
            context.Items[Key] = rest.Value![1..];
            context.Request.Path = FirmPaths.Enter;
        }

        return next(context);
    }

    /// <summary>The secret that the address held, or null.</summary>
    public static string? Of(HttpContext context) => context.Items[Key] as string;

    // One more segment that is no page of ours.
    private static bool IsSecret(PathString path, PathString rest) => rest.Value is { Length: > 1 } text && text.IndexOf('/', 1) < 0 && !Pages.Contains(path.Value!);
}

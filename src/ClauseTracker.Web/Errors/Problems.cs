using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Errors;

/// <summary>What machines are answered when the application refused: ProblemDetails with each refusal's stable code, field and sentence.</summary>
internal static class Problems
{
    /// <summary>The value as JSON, or the problem.</summary>
    public static IResult Answer<T>(Result<T> result, Words words) => result.TryGet(out var value) ? Results.Ok(value) : Of(result, words);

    /// <summary>The problem of a refusal: 403, 404, 409 or 422 by its kind.</summary>
    public static IResult Of(Result refused, Words words) => Results.Problem(
        title: words["Api.Refused"], statusCode: StatusOf(refused),
        extensions: new Dictionary<string, object?> { ["errors"] = refused.Errors.Select(e => new { code = e.Code, field = e.Field, message = words.Of(e) }) });

    private static int StatusOf(Result refused) => refused.Errors[0].Kind switch
    {
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

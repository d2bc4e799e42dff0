using System.Text.Json;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Errors;

/// <summary>What machines are answered when the application refused: ProblemDetails with each refusal's stable code, field and sentence.</summary>
internal static class Problems
{
    /// <summary>The value as JSON, or the problem.</summary>
    public static IResult Answer<T>(Result<T> result, Words words) => result.TryGet(out var value) ? Results.Ok(value) : Of(result, words);

    /// <summary>The problem of a refusal: 403, 404, 409 or 422 by its kind.</summary>
    public static IResult Of(Result refused, Words words) => Of(StatusOf(refused), refused.Errors, words);

    /// <summary>A problem of that status.</summary>
    public static IResult Of(int status, IReadOnlyList<Error> errors, Words words) =>
        Results.Problem(title: words["Api.Refused"], statusCode: status, extensions: new Dictionary<string, object?> { ["errors"] = errors.Select(e => Told(e, words)).ToList() });

    /// <summary>The field as JSON names it: <c>Lines[3].Hours</c> is <c>lines[3].hours</c>. A header keeps its name.</summary>
    public static string? Pointer(string? field) => field is null || field.Contains('-', StringComparison.Ordinal) ? field : string.Join('.', field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static ToldError Told(Error error, Words words) => new(error.Code, Pointer(error.Field), words.Of(error));

    /// <summary>What does not exist is the address itself only when no field of the body speaks of it.</summary>
    private static int StatusOf(Result refused) => refused.Errors[0] switch
    {
        { Kind: ErrorKind.Forbidden } => StatusCodes.Status403Forbidden,
        { Kind: ErrorKind.NotFound, Field: null } => StatusCodes.Status404NotFound,
        { Kind: ErrorKind.Conflict } => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

/// <summary>One refusal, as machines read it.</summary>
/// <param name="Code">Stable: programs compare it.</param>
/// <param name="Field">The value that it speaks of, for instance <c>lines[3].hours</c>; null for the whole.</param>
/// <param name="Message">For people, in French or English by <c>Accept-Language</c>.</param>
internal sealed record ToldError(string Code, string? Field, string Message);

/// <summary>A refusal as machines read it (RFC 9457), with each reason of it.</summary>
internal sealed record Refusal(string? Type, string Title, int Status, IReadOnlyList<ToldError> Errors);

using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Web.Errors;

/// <summary>Refusals of the machines' door itself: what it cannot read, and what is too much.</summary>
internal static class ApiErrors
{
    /// <summary>More calls than the instance allows in a minute.</summary>
    public sealed record TooManyCalls() : Error("Api.TooManyCalls", ErrorKind.Conflict);

    /// <summary>The body is no JSON, or a value in it is not of its kind.</summary>
    public sealed record Unreadable(string? At) : Error("Api.Unreadable", ErrorKind.Invalid, At);

    /// <summary>The body is larger than what one call may hold.</summary>
    public sealed record TooLarge(int MostBytes) : Error("Api.TooLarge", ErrorKind.Invalid)
    {
        public override IReadOnlyList<object?> Arguments => [MostBytes];
    }

    /// <summary>A month is written <c>2026-10</c>.</summary>
    public sealed record MonthUnreadable() : Error("Api.MonthUnreadable", ErrorKind.Invalid, "Month");

    /// <summary>Both hours and « nothing », or neither.</summary>
    public sealed record LinesOrNothing() : Error("Api.LinesOrNothing", ErrorKind.Invalid, "Lines");
}

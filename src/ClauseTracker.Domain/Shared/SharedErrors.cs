namespace ClauseTracker.Domain.Shared;

/// <summary>Refusals of the values that every feature uses.</summary>
public static class SharedErrors
{
    public sealed record EndsBeforeItStarts(DateOnly Start, DateOnly End, string? At)
        : Error("Shared.EndsBeforeItStarts", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Start, End];
    }

    public sealed record SiretInvalid(string Given, string? At) : Error("Shared.SiretInvalid", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record CommuneCodeInvalid(string Given, string? At) : Error("Shared.CommuneCodeInvalid", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record RomeCodeInvalid(string Given, string? At) : Error("Shared.RomeCodeInvalid", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record HoursTooPrecise(decimal Given, string? At) : Error("Shared.HoursTooPrecise", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record HoursTooMany(decimal Given, string? At) : Error("Shared.HoursTooMany", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record AmountNegative(decimal Given, string? At) : Error("Shared.AmountNegative", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record AmountTooLarge(decimal Given, string? At) : Error("Shared.AmountTooLarge", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    public sealed record PercentageOutOfRange(decimal Given, string? At) : Error("Shared.PercentageOutOfRange", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Given];
    }

    /// <summary>A required value is missing.</summary>
    public sealed record Required(string? At) : Error("Shared.Required", ErrorKind.Invalid, At);

    /// <summary>A text is longer than <paramref name="Most"/> characters.</summary>
    public sealed record TooLong(string? At, int Most) : Error("Shared.TooLong", ErrorKind.Invalid, At)
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>A value is not of the form that the field asks for.</summary>
    public sealed record Malformed(string? At) : Error("Shared.Malformed", ErrorKind.Invalid, At);

    /// <summary>What was asked for does not exist, or not for this user: the two are told apart by nobody.</summary>
    public sealed record NotFound() : Error("Shared.NotFound", ErrorKind.NotFound);

    /// <summary>The user's roles do not allow it.</summary>
    public sealed record Forbidden() : Error("Shared.Forbidden", ErrorKind.Forbidden);

    /// <summary>Somebody else saved the same thing since it was read.</summary>
    public sealed record ChangedMeanwhile() : Error("Shared.ChangedMeanwhile", ErrorKind.Conflict);
}

using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Placements;

/// <summary>Refusals about a placement.</summary>
public static class PlacementErrors
{
    public sealed record OneModeNeeded() : Error("Placement.OneModeNeeded", ErrorKind.Invalid, "Mode");

    /// <summary>The person has no placement with that employer on that clause.</summary>
    public sealed record Unknown() : Error("Placement.Unknown", ErrorKind.NotFound, "PersonReference");

    /// <summary>The month is outside the placement's dates.</summary>
    public sealed record MonthOutside(YearMonth Month, DateOnly StartsOn, DateOnly? EndsOn) : Error("Placement.MonthOutside", ErrorKind.Invalid, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month, StartsOn, EndsOn];
    }

    /// <summary>No holder hires by a mission contract (fact sheet §4.1).</summary>
    public sealed record MissionInDirectHire() : Error("Placement.MissionInDirectHire", ErrorKind.Invalid, "ContractType");

    public sealed record WeeklyHoursOutOfRange(decimal Given) : Error("Placement.WeeklyHoursOutOfRange", ErrorKind.Invalid, "WeeklyHours")
    {
        public override IReadOnlyList<object?> Arguments => [Given, PlacementWork.MostWeeklyHours];
    }

    /// <summary>A reason of an end was given without an end.</summary>
    public sealed record ReasonWithoutEnd() : Error("Placement.ReasonWithoutEnd", ErrorKind.Invalid, "EndReason");

    /// <summary>A renewal must end later than what it renews.</summary>
    public sealed record RenewalNotLater(DateOnly EndsOn) : Error("Placement.RenewalNotLater", ErrorKind.Invalid, "RenewedUntil")
    {
        public override IReadOnlyList<object?> Arguments => [EndsOn];
    }

    /// <summary>Only a work contract that has a term is renewed.</summary>
    public sealed record NothingToRenew() : Error("Placement.NothingToRenew", ErrorKind.Conflict, "RenewedUntil");

    /// <summary>The suspension is not within the placement's dates.</summary>
    public sealed record SuspensionOutside(DateOnly StartsOn, DateOnly? EndsOn) : Error("Placement.SuspensionOutside", ErrorKind.Invalid, "From")
    {
        public override IReadOnlyList<object?> Arguments => [StartsOn, EndsOn];
    }

    public sealed record SuspensionTwice(DateOnly Since, DateOnly? Until) : Error("Placement.SuspensionTwice", ErrorKind.Conflict, "From")
    {
        public override IReadOnlyList<object?> Arguments => [Since, Until];
    }

    /// <summary>There is no suspension that begins on that day.</summary>
    public sealed record SuspensionUnknown() : Error("Placement.SuspensionUnknown", ErrorKind.NotFound);
}

/// <summary>
/// Something about a placement that somebody must confirm before it is kept. It is refused with these until then, and never silently accepted; hours
/// that will not count are declared all the same.
/// </summary>
public abstract record PlacementWarning(string Code, string? Field) : Error(Code, ErrorKind.Conflict, Field);

/// <summary>The warnings (<see cref="PlacementAdvice"/>).</summary>
public static class PlacementWarnings
{
    /// <summary>The hours will not count: the clause does not allow the mode.</summary>
    public sealed record ModeNotAllowed(RealisationModes Mode) : PlacementWarning("Placement.WarnModeNotAllowed", "Mode");

    /// <summary>The clause names the kinds of structure that may employ, and this is none of them.</summary>
    public sealed record StructureNotAllowed() : PlacementWarning("Placement.WarnStructureNotAllowed", "EmployerSiret");

    /// <summary>That kind of employer is no provider of the mode (fact sheet §4.1).</summary>
    public sealed record NotAProvider() : PlacementWarning("Placement.WarnNotAProvider", "Mode");

    /// <summary>That kind of employer does not usually hire so.</summary>
    public sealed record ContractUnusual() : PlacementWarning("Placement.WarnContractUnusual", "ContractType");

    /// <summary>No criterion that the clause allows holds on the first day.</summary>
    public sealed record NotEligibleOnStart(DateOnly StartsOn) : PlacementWarning("Placement.WarnNotEligibleOnStart", "StartsOn")
    {
        public override IReadOnlyList<object?> Arguments => [StartsOn];
    }

    public sealed record StartsBeforeClause(DateOnly ClauseStartsOn) : PlacementWarning("Placement.WarnStartsBeforeClause", "StartsOn")
    {
        public override IReadOnlyList<object?> Arguments => [ClauseStartsOn];
    }

    public sealed record StartsAfterClause(DateOnly ClauseEndsOn) : PlacementWarning("Placement.WarnStartsAfterClause", "StartsOn")
    {
        public override IReadOnlyList<object?> Arguments => [ClauseEndsOn];
    }

    /// <summary>The person works full time elsewhere on days of this full-time placement.</summary>
    public sealed record TwoFullTimes(DateOnly From, DateOnly? Until) : PlacementWarning("Placement.WarnTwoFullTimes", "WorkingTime")
    {
        public override IReadOnlyList<object?> Arguments => [From, Until];
    }

    /// <summary>All weekly hours of the person together are more than a week of work may have.</summary>
    public sealed record TooManyWeeklyHours(decimal Together, int Most) : PlacementWarning("Placement.WarnTooManyWeeklyHours", "WeeklyHours")
    {
        public override IReadOnlyList<object?> Arguments => [Together, Most];
    }

    /// <summary>The hours will not count: the person's counting window has passed.</summary>
    public sealed record BeyondCountingWindow(int Months, DateOnly FirstPlacedOn) : PlacementWarning("Placement.WarnBeyondCountingWindow", "StartsOn")
    {
        public override IReadOnlyList<object?> Arguments => [Months, FirstPlacedOn];
    }
}

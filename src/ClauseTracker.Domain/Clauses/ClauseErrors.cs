using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Clauses;

/// <summary>Refusals about a clause.</summary>
public static class ClauseErrors
{
    public sealed record HoursMissing() : Error("Clause.HoursMissing", ErrorKind.Invalid, "Hours");

    public sealed record HoursOutOfRange(decimal Given) : Error("Clause.HoursOutOfRange", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Given, InsertionClause.MostHours];
    }

    public sealed record HourlyCostMissing() : Error("Clause.HourlyCostMissing", ErrorKind.Invalid, "HourlyCost");

    public sealed record NoModeAllowed() : Error("Clause.NoModeAllowed", ErrorKind.Invalid, "Modes");

    public sealed record CalculationIncomplete() : Error("Clause.CalculationIncomplete", ErrorKind.Invalid, "AmountExclTax");

    public sealed record FacilitatorUnknown() : Error("Clause.FacilitatorUnknown", ErrorKind.Invalid, "Facilitator");

    public sealed record ContractUnknown(string Number) : Error("Clause.ContractUnknown", ErrorKind.NotFound, "Contract")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record AlreadyDeclared() : Error("Clause.AlreadyDeclared", ErrorKind.Conflict);
}

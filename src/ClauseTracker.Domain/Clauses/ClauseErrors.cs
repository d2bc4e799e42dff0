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

    public sealed record HourlyCostMissing(string? At = "HourlyCost") : Error("Clause.HourlyCostMissing", ErrorKind.Invalid, At);

    public sealed record NoModeAllowed() : Error("Clause.NoModeAllowed", ErrorKind.Invalid, "Modes");

    public sealed record CalculationIncomplete(string? At = "AmountExclTax") : Error("Clause.CalculationIncomplete", ErrorKind.Invalid, At);

    public sealed record FacilitatorUnknown() : Error("Clause.FacilitatorUnknown", ErrorKind.Invalid, "Facilitator");

    public sealed record ContractUnknown(string Number) : Error("Clause.ContractUnknown", ErrorKind.NotFound, "Contract")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    /// <summary>That part of the contract has a clause already.</summary>
    public sealed record AlreadyDeclared() : Error("Clause.AlreadyDeclared", ErrorKind.Conflict);

    /// <summary>A clause is either on the whole contract or on lots: hours would be owed twice.</summary>
    public sealed record WholeAndLots() : Error("Clause.WholeAndLots", ErrorKind.Conflict, "Lot");

    /// <summary>« Either hours or actions » with one form only.</summary>
    public sealed record NoChoice() : Error("Clause.NoChoice", ErrorKind.Invalid, "HolderChooses");

    public sealed record ChosenFormUnknown() : Error("Clause.ChosenFormUnknown", ErrorKind.Invalid, "Chosen");

    public sealed record RateIncomplete() : Error("Clause.RateIncomplete", ErrorKind.Invalid, "RateHours");

    public sealed record ActionsOutOfRange(int Most) : Error("Clause.ActionsOutOfRange", ErrorKind.Invalid, "ActionsPerYear")
    {
        public override IReadOnlyList<object?> Arguments => [Most];
    }

    /// <summary>What is owed would fall below nothing on that day.</summary>
    public sealed record ObligationNegative(DateOnly Day) : Error("Clause.ObligationNegative", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Day];
    }

    public sealed record ReservationMissing() : Error("Clause.ReservationMissing", ErrorKind.Invalid, "ReservationArticle");

    public sealed record ReservedShareTooLow(decimal Least) : Error("Clause.ReservedShareTooLow", ErrorKind.Invalid, "MinimumShare")
    {
        public override IReadOnlyList<object?> Arguments => [Least];
    }

    public sealed record ReservedWithoutShare() : Error("Clause.ReservedWithoutShare", ErrorKind.Invalid, "MinimumShare");

    public sealed record PenaltyIncomplete(string? At = "PenaltyPerHour") : Error("Clause.PenaltyIncomplete", ErrorKind.Invalid, At);

    public sealed record DutiesOutOfRange() : Error("Clause.DutiesOutOfRange", ErrorKind.Invalid, "StatementDay");

    /// <summary>The tranche that hours are planned for is no optional tranche of the contract.</summary>
    public sealed record PlannedTrancheUnknown(int Number) : Error("Clause.PlannedTrancheUnknown", ErrorKind.Invalid, "PerTranche")
    {
        public override IReadOnlyList<object?> Arguments => [Number];
    }

    public sealed record ActionOutsidePeriod(DateOnly Start, DateOnly End) : Error("Clause.ActionOutsidePeriod", ErrorKind.Invalid, "DoneOn")
    {
        public override IReadOnlyList<object?> Arguments => [Start, End];
    }

    /// <summary>What is not done yet is no action.</summary>
    public sealed record ActionInFuture(DateOnly Today) : Error("Clause.ActionInFuture", ErrorKind.Invalid, "DoneOn")
    {
        public override IReadOnlyList<object?> Arguments => [Today];
    }

    /// <summary>It was taken back already.</summary>
    public sealed record ActionWithdrawn() : Error("Clause.ActionWithdrawn", ErrorKind.Conflict);

    public sealed record ActionKindNotCounted() : Error("Clause.ActionKindNotCounted", ErrorKind.Invalid, "Kind");

    public sealed record RulesUnknown() : Error("Clause.RulesUnknown", ErrorKind.Invalid, "Rules");

    public sealed record NoActionsOwed() : Error("Clause.NoActionsOwed", ErrorKind.Conflict);
}

using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>Where a statement is in its life.</summary>
public enum StatementStatus
{
    /// <summary>Opened by the month or being written: declares nothing yet.</summary>
    Draft = 1,

    /// <summary>Declared; awaits a facilitator.</summary>
    Submitted = 2,

    /// <summary>Checked; never changes again.</summary>
    Validated = 3,

    /// <summary>Sent back with a reason.</summary>
    Returned = 4,
}

/// <summary>Hours of one placement in the month of the statement.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="PlacementId">The placement; one line for each in a statement.</param>
/// <param name="Hours">Zero or more, at most 744.</param>
[SharedByAll("Part of the statement, read through it.")]
public sealed record StatementLine(StatementId StatementId, PlacementId PlacementId, Hours Hours)
{
    /// <summary>True in a draft while nobody has said anything of this person: the hours are then zero and mean nothing.</summary>
    public bool AwaitsHours { get; init; }

    /// <summary>How the hours spread over the weeks of the month, whose sum they are; null when they were typed as a whole.</summary>
    public WeekHours? Weeks { get; init; }
}

/// <summary>What one employer declares for one clause and one month: the hours of people, or that there were none (<see cref="IsNothing"/>).</summary>
public sealed partial class HoursStatement : IScoped, IVersioned
{
    /// <summary>Longest reason of a return, in characters.</summary>
    public const int ReasonLength = 500;

    private readonly List<StatementLine> _lines = [];

    private HoursStatement()
    {
    }

    public StatementId Id { get; private init; }

    public ClauseId ClauseId { get; private init; }

    /// <summary>The buyer of the clause.</summary>
    public OrganisationId OrganisationId { get; private init; }

    public OrganisationId EmployerId { get; private init; }

    public YearMonth Month { get; private init; }

    public StatementStatus Status { get; private set; } = StatementStatus.Draft;

    /// <summary>The statement that this one takes the place of once validated.</summary>
    public StatementId? CorrectsId { get; private init; }

    public IReadOnlyList<StatementLine> Lines => _lines;

    public long Version { get; private set; }

    public static HoursStatement Open(StatementId id, InsertionClause clause, OrganisationId employer, YearMonth month, StatementId? corrects = null) =>
        Open(id, clause.Id, clause.OrganisationId, clause.Duties, employer, month, corrects);

    /// <summary>The same, for who knows of the clause what it takes and no more.</summary>
    public static HoursStatement Open(
        StatementId id, ClauseId clause, OrganisationId buyer, DutyCalendar duties, OrganisationId employer, YearMonth month, StatementId? corrects = null) => new()
    {
        Id = id, ClauseId = clause, OrganisationId = buyer, EmployerId = employer, Month = month, CorrectsId = corrects, DueOn = duties.StatementDueOn(month),
    };

    /// <summary>Has a draft wait for the hours of these people; those it knows already stay as they are.</summary>
    [return: DoNotIgnore]
    public Result Expect(IReadOnlyList<PlacementId> placements)
    {
        if (Status != StatementStatus.Draft) return new StatementErrors.NotDraft();
        _lines.AddRange(placements.Distinct().Except(_lines.Select(l => l.PlacementId)).OrderBy(p => p.Value)
            .Select(p => new StatementLine(Id, p, Hours.Zero) { AwaitsHours = true }).ToList());
        return Result.Success();
    }

    /// <summary>Takes these lines in place of the present ones; what was submitted or returned is to be checked again.</summary>
    [return: DoNotIgnore]
    public Result Fill(IReadOnlyList<(PlacementId Placement, Hours Hours)> lines)
    {
        if (Status == StatementStatus.Validated) return new StatementErrors.AlreadyValidated();
        if (lines.Any(l => l.Hours < Hours.Zero)) return new StatementErrors.HoursNegative();
        if (lines.FirstOrDefault(l => l.Hours > Hours.Of(Hours.MostInAMonth)) is { Hours.Hundredths: > 0 } absurd)
        {
            return new StatementErrors.MoreThanAMonthHolds(absurd.Hours.Value);
        }

        if (NameTwice(lines)) return new StatementErrors.PlacementTwice();
        (IsNothing, NothingReason) = (false, null);
        // Whoever says the same hours again without the weeks, as a spreadsheet does, does not unsay the weeks.
        var weeks = _lines.Where(l => l.Weeks is not null).ToDictionary(l => (l.PlacementId, l.Hours), l => l.Weeks);
        _lines.Clear();
        _lines.AddRange(lines.OrderBy(l => l.Placement.Value).Select(l => new StatementLine(Id, l.Placement, l.Hours) { Weeks = weeks.GetValueOrDefault(l) }));
        return Result.Success();
    }

    /// <summary>True when it declares these hours already, to the hundredth; a placement named twice says nothing; nobody's hours and no hours are the same.</summary>
    public bool Says(IReadOnlyList<(PlacementId Placement, Hours Hours)> lines)
    {
        if (NameTwice(lines)) return false;
        var said = lines.Where(l => l.Hours != Hours.Zero).ToDictionary(l => l.Placement, l => l.Hours);
        var own = _lines.Where(l => l.Hours != Hours.Zero).ToList();
        return own.Count == said.Count && own.TrueForAll(l => said.GetValueOrDefault(l.PlacementId) == l.Hours);
    }

    private static bool NameTwice(IReadOnlyList<(PlacementId Placement, Hours Hours)> lines) => lines.DistinctBy(l => l.Placement).Count() != lines.Count;
}

/// <summary>Refusals about a statement.</summary>
public static class StatementErrors
{
    public sealed record AlreadyValidated() : Error("Statement.AlreadyValidated", ErrorKind.Conflict);

    /// <summary>Only a draft waits for hours.</summary>
    public sealed record NotDraft() : Error("Statement.NotDraft", ErrorKind.Conflict);

    /// <summary>Neither hours nor « nothing this month ».</summary>
    public sealed record NothingSaid() : Error("Statement.NothingSaid", ErrorKind.Invalid, "Lines");

    /// <summary>The month is closed for the buyer: nothing of it moves until it is opened again.</summary>
    public sealed record MonthClosed(YearMonth Month) : Error("Statement.MonthClosed", ErrorKind.Conflict, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }

    public sealed record NotSubmitted() : Error("Statement.NotSubmitted", ErrorKind.Conflict);

    public sealed record HoursNegative() : Error("Statement.HoursNegative", ErrorKind.Invalid, "Hours");

    public sealed record MoreThanAMonthHolds(decimal Given) : Error("Statement.MoreThanAMonthHolds", ErrorKind.Invalid, "Hours")
    {
        public override IReadOnlyList<object?> Arguments => [Given, Hours.MostInAMonth];
    }

    public sealed record PlacementTwice() : Error("Statement.PlacementTwice", ErrorKind.Invalid, "Lines");

    public sealed record MonthInFuture(YearMonth Month) : Error("Statement.MonthInFuture", ErrorKind.Invalid, "Month")
    {
        public override IReadOnlyList<object?> Arguments => [Month];
    }
}

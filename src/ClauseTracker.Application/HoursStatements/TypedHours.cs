using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>Hours of one placement, as typed; null is nothing said.</summary>
public sealed record TypedHours(PlacementId Placement, decimal? Hours)
{
    /// <summary>The hours of each week of the month, where they were typed by weeks; <see cref="Hours"/> is then null or their sum.</summary>
    public IReadOnlyList<decimal?> Weeks { get; init; } = [];

    /// <summary>True when something was typed.</summary>
    internal bool SaysSomething => Hours is not null || Weeks.Any(w => w is not null);

    /// <summary>What was typed, as hours that a line can hold; each refusal is at its field.</summary>
    internal Result<ReadHours> Read(YearMonth month, string field)
    {
        var weeks = new Hours?[MonthWeek.Of(month).Count];
        var errors = new List<Error>();
        for (var i = 0; i < Math.Min(weeks.Length, Weeks.Count); i++)
        {
            if (Weeks[i] is not { } typed) continue;
            var read = Checked(typed, $"{field}.Weeks[{i}]");
            if (read.IsRefused) errors.AddRange(read.Errors);
            else if (WeekHours.From(month, [.. weeks.Select((_, at) => at == i ? (Hours?)read.Value : null)]) is { IsRefused: true } refused) errors.AddRange(refused.Errors.Select(e => e with { Field = $"{field}.Weeks[{i}]" }));
            else weeks[i] = read.Value;
        }

        var whole = Hours is { } given ? Checked(given, $"{field}.Hours") : Result<Hours>.Success(Domain.Shared.Hours.Zero);
        errors.AddRange(whole.Errors);
        if (errors.Count > 0) return Result<ReadHours>.Refuse(errors);
        if (WeekHours.From(month, weeks).Value is not { } spread) return new ReadHours(Placement, whole.Value, null);
        if (Hours is not null && whole.Value != spread.Total) return new CellErrors.WeeksDoNotAddUp(spread.Total, whole.Value) { Field = $"{field}.Hours" };
        return spread.Total > Domain.Shared.Hours.Of(Domain.Shared.Hours.MostInAMonth)
            ? new StatementErrors.MoreThanAMonthHolds(spread.Total.Value) { Field = $"{field}.Hours" }
            : new ReadHours(Placement, spread.Total, spread);
    }

    private static Result<Hours> Checked(decimal given, string field)
    {
        if (given < 0) return new StatementErrors.HoursNegative { Field = field };
        return given > Domain.Shared.Hours.MostInAMonth ? new StatementErrors.MoreThanAMonthHolds(given) { Field = field } : Domain.Shared.Hours.From(given, field);
    }
}

/// <summary>Typed hours that a line can hold.</summary>
internal sealed record ReadHours(PlacementId Placement, Hours Hours, WeekHours? Weeks);

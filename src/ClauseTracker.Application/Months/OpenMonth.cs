using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Months;

/// <summary>
/// Opens the month: a draft for each clause and employer with somebody placed in it, with the people whose hours are awaited. Done again it opens
/// what has come since, and brings the people of untouched drafts to date; what was declared before is left as it is. In portions, each a
/// transaction of its own: stopped in the middle, it goes on when it is run again.
/// </summary>
/// <param name="Month">A month that has begun; a closed one stays as it is.</param>
/// <param name="Progress">Hears how many statements are open so far.</param>
[Requires(Permission.EnterStatements)]
public sealed record OpenMonth(YearMonth Month, IProgress<int>? Progress = null) : ICommand<OpenedMonth>, ICommitsInPortions;

/// <summary>What was opened.</summary>
/// <param name="Statements">New drafts.</param>
/// <param name="Lines">People awaited in them.</param>
/// <param name="Added">People added to drafts of before.</param>
/// <param name="Dropped">Drafts that nobody had touched and that the month no longer calls for.</param>
public sealed record OpenedMonth(YearMonth Month, int Statements, int Lines, int Added, int Dropped);

internal sealed class OpenMonthHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<OpenMonth, OpenedMonth>
{
    public async Task<Result<OpenedMonth>> Handle(OpenMonth request, CancellationToken cancellationToken) => request.Month > YearMonth.Of(clock.Today())
        ? new StatementErrors.MonthInFuture(request.Month)
        : await new MonthOpening(db, clock).OpenAsync(request.Month, request.Progress, cancellationToken);
}

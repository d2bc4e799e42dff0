using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>
/// Closes a month for all clauses of the buyers that the user follows: from then on nothing of it is declared, checked or corrected. What was
/// missing is named and kept, and so is how each clause stood. Refused when the number missing is not the one that the author has seen.
/// </summary>
/// <param name="Month">A month that is over.</param>
/// <param name="MissingSeen">Statements missing or unchecked, as the author read; zero for none.</param>
[Requires(Permission.CloseMonths)]
public sealed record CloseMonth(YearMonth Month, int MissingSeen) : ICommand<ClosedMonthReport>
{
    /// <summary>One buyer, or null for all of them.</summary>
    public OrganisationId? Buyer { get; init; }
}

/// <summary>What was closed.</summary>
/// <param name="Buyers">Buyers for whom the month is closed by this act.</param>
/// <param name="Expected">Statements that the month called for.</param>
/// <param name="Missing">Of them, those kept as missing.</param>
public sealed record ClosedMonthReport(YearMonth Month, int Buyers, int Expected, int Missing);

internal sealed class CloseMonthHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CloseMonth, ClosedMonthReport>
{
    public async Task<Result<ClosedMonthReport>> Handle(CloseMonth request, CancellationToken cancellationToken)
    {
        var buyers = await BuyersAsync(request, cancellationToken);
        return buyers.Count == 0
            ? await NothingToCloseAsync(request, cancellationToken)
            : await new MonthShutting(db, user.Id, clock).CloseAsync(request.Month, buyers, request.MissingSeen, cancellationToken);
    }

    /// <summary>The buyers with a clause by then for whom the month is not closed.</summary>
    private async Task<List<OrganisationId>> BuyersAsync(CloseMonth request, CancellationToken cancellation)
    {
        var (month, last) = (request.Month, request.Month.LastDay);
        var clauses = db.Clauses.Where(c => c.StartsOn <= last);
        if (request.Buyer is { } one) clauses = clauses.Where(c => c.OrganisationId == one);
        return await clauses.Select(c => c.OrganisationId).Distinct()
            .Where(o => !db.MonthClosings.Any(c => c.OrganisationId == o && c.Month == month && c.ReopenedAt == null)).OrderBy(o => o).ToListAsync(cancellation);
    }

    private async Task<Result<ClosedMonthReport>> NothingToCloseAsync(CloseMonth request, CancellationToken cancellation) =>
        await db.MonthClosings.AnyAsync(c => c.Month == request.Month && c.ReopenedAt == null, cancellation)
            ? new MonthErrors.AlreadyClosed(request.Month)
            : new SharedErrors.NotFound();
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Months;

/// <summary>Opens a closed month again, with a reason that is kept; gives the number of buyers for whom it was closed.</summary>
/// <param name="Month">The month.</param>
/// <param name="Reason">Why.</param>
[Requires(Permission.CloseMonths)]
public sealed record ReopenMonth(YearMonth Month, string Reason) : ICommand<int>
{
    /// <summary>One buyer, or null for all of them.</summary>
    public OrganisationId? Buyer { get; init; }
}

internal sealed class ReopenMonthValidator : AbstractValidator<ReopenMonth>
{
    public ReopenMonthValidator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(MonthClosing.ReasonLength);
}

internal sealed class ReopenMonthHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ReopenMonth, int>
{
    public async Task<Result<int>> Handle(ReopenMonth request, CancellationToken cancellationToken)
    {
        var closings = await db.MonthClosings.Where(c => c.Month == request.Month && c.ReopenedAt == null && (request.Buyer == null || c.OrganisationId == request.Buyer)).ToListAsync(cancellationToken);
        if (closings.Count == 0) return new MonthErrors.NotClosed(request.Month);
        foreach (var closing in closings)
        {
            var reopened = closing.Reopen(request.Reason, clock.GetUtcNow(), user.Id);
            if (reopened.IsRefused) return Result<int>.Refuse(reopened.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        return closings.Count;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>A firm says when a placement of its own ends, or, with null, that it goes on. Not before hours that a facilitator validated.</summary>
[Requires(Permission.AnswerForFirm)]
[NeedsScope(ApiScopes.AnnouncePlacements)]
public sealed record ChangeFirmPlacementEnd(PlacementId Placement, DateOnly? EndsOn, PlacementEndReason? Reason = null) : ICommand<PlacementId>;

internal sealed class ChangeFirmPlacementEndValidator : AbstractValidator<ChangeFirmPlacementEnd>
{
    public ChangeFirmPlacementEndValidator() => RuleFor(p => p.Reason).IsInEnum();
}

internal sealed class ChangeFirmPlacementEndHandler(IClauseTrackerDb db, AnsweringFirm firm, TimeProvider clock) : ICommandHandler<ChangeFirmPlacementEnd, PlacementId>
{
    public async Task<Result<PlacementId>> Handle(ChangeFirmPlacementEnd request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.Id == request.Placement && p.EmployerId == id && clauses.Contains(p.ClauseId), cancellationToken);
        if (placement is null) return new SharedErrors.NotFound();
        if (request.EndsOn is { } end && await ValidatedAfterAsync(placement, YearMonth.Of(end), cancellationToken) is { } month) return new PlacementNoticeErrors.HoursValidatedAfter(month);
        var changed = placement.ChangeEnd(request.EndsOn, request.Reason, clock.GetUtcNow());
        if (changed.IsRefused) return Result<PlacementId>.Refuse(changed.Errors);
        db.ReconcileSoon(placement.ClauseId, clock);
        await db.SaveChangesAsync(cancellationToken);
        return placement.Id;
    }

    /// <summary>The first month after that one whose hours of this placement were validated, or null.</summary>
    private async Task<YearMonth?> ValidatedAfterAsync(Placement placement, YearMonth end, CancellationToken cancellation) =>
        await db.Statements.Where(s => s.ClauseId == placement.ClauseId && s.EmployerId == placement.EmployerId && s.Status == StatementStatus.Validated && s.Month > end
                && s.Lines.Any(l => l.PlacementId == placement.Id && l.Hours != Hours.Zero))
            .OrderBy(s => s.Month).Select(s => (YearMonth?)s.Month).FirstOrDefaultAsync(cancellation);
}

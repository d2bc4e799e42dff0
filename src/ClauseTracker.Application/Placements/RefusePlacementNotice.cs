using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Does not place somebody whom a firm announced; the firm reads the reason.</summary>
[Requires(Permission.EditPlacements)]
public sealed record RefusePlacementNotice(PlacementNoticeId Notice, string Reason) : ICommand<Nothing>;

internal sealed class RefusePlacementNoticeValidator : AbstractValidator<RefusePlacementNotice>
{
    public RefusePlacementNoticeValidator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(PlacementNotice.ReasonLength);
}

internal sealed class RefusePlacementNoticeHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RefusePlacementNotice, Nothing>
{
    public async Task<Result<Nothing>> Handle(RefusePlacementNotice request, CancellationToken cancellationToken)
    {
        var notice = await db.PlacementNotices.SingleOrDefaultAsync(n => n.Id == request.Notice, cancellationToken);
        if (notice is null) return new SharedErrors.NotFound();
        var refused = notice.Refuse(request.Reason, clock.GetUtcNow(), user.Id);
        if (refused.IsRefused) return Result<Nothing>.Refuse(refused.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

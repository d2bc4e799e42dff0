using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>Sets a proposed amendment aside, with the reason.</summary>
[Requires(Permission.EditContracts)]
public sealed record DismissProposedAmendment(ProposedAmendmentId Proposal, string Reason) : ICommand<Nothing>;

internal sealed class DismissProposedAmendmentValidator : AbstractValidator<DismissProposedAmendment>
{
    public DismissProposedAmendmentValidator() => RuleFor(d => d.Reason).NotEmpty().MaximumLength(ProposedAmendment.ReasonLength);
}

internal sealed class DismissProposedAmendmentHandler(IClauseTrackerDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DismissProposedAmendment, Nothing>
{
    public async Task<Result<Nothing>> Handle(DismissProposedAmendment request, CancellationToken cancellationToken)
    {
        var proposal = await db.ProposedAmendments.SingleOrDefaultAsync(p => p.Id == request.Proposal, cancellationToken);
        if (proposal is null) return new SharedErrors.NotFound();
        var dismissed = proposal.Dismiss(request.Reason, user.Id, clock.GetUtcNow());
        if (dismissed.IsRefused) return Result<Nothing>.Refuse(dismissed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

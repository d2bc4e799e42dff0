using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>Changes what is known of the work of a placement: contract, job, hours a week.</summary>
/// <param name="Version">The version that was read; refused when somebody saved it since.</param>
[Requires(Permission.EditPlacements)]
public sealed record ChangePlacementWork(PlacementId Placement, long Version, WorkContractType ContractType, WorkInput Work) : ICommand<Nothing>;

internal sealed class ChangePlacementWorkValidator : AbstractValidator<ChangePlacementWork>
{
    public ChangePlacementWorkValidator()
    {
        RuleFor(p => p.ContractType).IsInEnum();
        RuleFor(p => p.Work.WorkingTime).IsInEnum().OverridePropertyName(nameof(WorkInput.WorkingTime));
    }
}

internal sealed class ChangePlacementWorkHandler(IClauseTrackerDb db) : ICommandHandler<ChangePlacementWork, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangePlacementWork request, CancellationToken cancellationToken)
    {
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.Id == request.Placement, cancellationToken);
        if (placement is null) return new SharedErrors.NotFound();
        if (placement.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        var read = request.Work.Read();
        if (!read.TryGet(out var work)) return Result<Nothing>.Refuse(read.Errors);
        var changed = placement.ChangeWork(request.ContractType, work);
        if (changed.IsRefused) return Result<Nothing>.Refuse(changed.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

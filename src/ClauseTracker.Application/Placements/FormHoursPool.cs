using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Placements;

/// <summary>A placement of the pool to be.</summary>
/// <param name="Share">Agreed share in percent, asked by that weighting alone.</param>
public sealed record MemberInput(PlacementId Placement, decimal? Share = null);

/// <summary>Pools the hours of one work contract over several public contracts.</summary>
/// <param name="StartsOn">First day of the work contract.</param>
/// <param name="EndsOn">Its last day, or null.</param>
/// <param name="Agreement">Reference of the agreement, or nothing.</param>
/// <param name="IsAccepted">That pooling favours the person, in the territory, with the eligibility verified.</param>
[Requires(Permission.EditPlacements)]
public sealed record FormHoursPool(
    IReadOnlyList<MemberInput> Placements, DateOnly StartsOn, DateOnly? EndsOn, PoolWeighting Weighting, string? Agreement, bool IsAccepted) : ICommand<HoursPoolId>;

internal sealed class FormHoursPoolValidator : AbstractValidator<FormHoursPool>
{
    public FormHoursPoolValidator()
    {
        RuleFor(p => p.StartsOn).NotEmpty();
        RuleFor(p => p.Weighting).IsInEnum();
        RuleFor(p => p.Agreement).MaximumLength(HoursPool.AgreementLength);
    }
}

internal sealed class FormHoursPoolHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<FormHoursPool, HoursPoolId>
{
    public async Task<Result<HoursPoolId>> Handle(FormHoursPool request, CancellationToken cancellationToken)
    {
        var ids = request.Placements.Select(p => p.Placement).Distinct().ToList();
        var placements = await db.Placements.Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        if (placements.Count != ids.Count) return new SharedErrors.NotFound();
        if (placements.Count == 0) return new PoolErrors.TooFewPlacements();
        var person = await db.Beneficiaries.SingleOrDefaultAsync(b => b.Id == placements[0].BeneficiaryId, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var shares = request.Placements.DistinctBy(p => p.Placement).ToDictionary(p => p.Placement, p => Percentage.From(p.Share ?? 0, "Shares"));
        var unread = shares.Values.SelectMany(s => s.Errors).ToList();
        if (unread.Count > 0) return Result<HoursPoolId>.Refuse(unread);

        var others = await db.HoursPools.Where(p => p.Members.Any(m => ids.Contains(m.PlacementId))).ToListAsync(cancellationToken);
        var formed = HoursPool.Form(
            EntityId.New<HoursPoolId>(clock.GetUtcNow()), person, [.. placements.Select(p => (p, shares[p.Id].Value))], request.StartsOn, request.EndsOn,
            request.Weighting, request.Agreement, others, request.IsAccepted);
        if (!formed.TryGet(out var pool)) return Result<HoursPoolId>.Refuse(formed.Errors);
        db.HoursPools.Add(pool);
        await db.SaveChangesAsync(cancellationToken);
        return pool.Id;
    }
}

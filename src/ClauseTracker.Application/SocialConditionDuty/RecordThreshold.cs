using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>Records a European threshold: of a new period, or another row that corrects one. Every contract is assessed again.</summary>
/// <param name="From">First day of notices it holds for.</param>
/// <param name="Until">Last day.</param>
/// <param name="Buyer">One sort of buyer, or null for all.</param>
/// <param name="Purchase">What is bought.</param>
/// <param name="Amount">In euros, excluding tax.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Certainty">How sure that is.</param>
[Requires(Permission.ManageReferenceTables)]
public sealed record RecordThreshold(DateOnly From, DateOnly Until, BuyerCategory? Buyer, PurchaseKind Purchase, decimal Amount, string Source, Certainty Certainty) : ICommand<int>;

internal sealed class RecordThresholdValidator : AbstractValidator<RecordThreshold>
{
    public RecordThresholdValidator()
    {
        RuleFor(r => r.From).NotEmpty();
        RuleFor(r => r.Until).NotEmpty();
        RuleFor(r => r.Buyer).IsInEnum();
        RuleFor(r => r.Purchase).IsInEnum();
        RuleFor(r => r.Certainty).IsInEnum();
    }
}

internal sealed class RecordThresholdHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<RecordThreshold, int>
{
    public async Task<Result<int>> Handle(RecordThreshold request, CancellationToken cancellationToken)
    {
        var amount = Money.From(request.Amount, nameof(request.Amount));
        if (!amount.TryGet(out var euros)) return Result<int>.Refuse(amount.Errors);
        var last = await db.Thresholds.OrderByDescending(t => t.Number).Select(t => t.Number).FirstOrDefaultAsync(cancellationToken);
        var facts = new ThresholdFacts(request.From, request.Until, request.Buyer, request.Purchase, euros, request.Source, request.Certainty);
        var recorded = EuropeanThreshold.Record(last + 1, facts, clock.GetUtcNow());
        if (!recorded.TryGet(out var threshold)) return Result<int>.Refuse(recorded.Errors);
        db.Thresholds.Add(threshold);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshAllDutiesAsync(cancellationToken);
        return threshold.Number;
    }
}

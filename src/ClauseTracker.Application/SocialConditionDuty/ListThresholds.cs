using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Application.SocialConditionDuty;

/// <summary>The law and every threshold recorded, the latest period first.</summary>
[Requires(Permission.ReadContracts)]
public sealed record ListThresholds : IQuery<ThresholdTable>;

/// <summary>The law with its thresholds.</summary>
public sealed record ThresholdTable(DutyLaw Law, IReadOnlyList<ThresholdRow> Rows);

/// <summary>A threshold.</summary>
/// <param name="IsInForce">False for a row that a later one corrects.</param>
public sealed record ThresholdRow(EuropeanThreshold Threshold, bool IsInForce);

internal sealed class ListThresholdsHandler(IClauseTrackerDb db) : IQueryHandler<ListThresholds, ThresholdTable>
{
    public async Task<Result<ThresholdTable>> Handle(ListThresholds request, CancellationToken cancellationToken)
    {
        var thresholds = await db.ThresholdsAsync(cancellationToken);
        var rows = thresholds.OrderByDescending(t => t.From).ThenBy(t => t.Purchase).ThenBy(t => t.Buyer).ThenByDescending(t => t.Number)
            .Select(t => new ThresholdRow(t, !thresholds.IsCorrected(t)));
        return new ThresholdTable(DutyLaw.Current, [.. rows]);
    }
}

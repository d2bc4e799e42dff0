using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Calculator;

/// <summary>Writes a trade, or its next version, valid from a day. What was valid before stays readable.</summary>
[Requires(Permission.ManageReferenceTables)]
public sealed record PutTradeReference : ICommand<TradeReferenceId>
{
    public string Code { get; init; } = string.Empty;

    public string? Label { get; init; }

    /// <summary>In percent.</summary>
    public decimal? LabourShareLow { get; init; }

    /// <summary>In percent; the low one when empty.</summary>
    public decimal? LabourShareHigh { get; init; }

    /// <summary>In euros; the general figure when empty.</summary>
    public decimal? HourlyCostLow { get; init; }

    /// <summary>In euros; the low one when empty.</summary>
    public decimal? HourlyCostHigh { get; init; }

    public string SourceNote { get; init; } = string.Empty;

    public Certainty Certainty { get; init; } = Certainty.LocalPractice;

    public DateOnly ValidFrom { get; init; }
}

internal sealed class PutTradeReferenceValidator : AbstractValidator<PutTradeReference>
{
    public PutTradeReferenceValidator()
    {
        RuleFor(t => t.Code).NotEmpty();
        RuleFor(t => t.LabourShareLow).NotNull();
        RuleFor(t => t.Certainty).IsInEnum();
        RuleFor(t => t.ValidFrom).NotEmpty();
    }
}

internal sealed class PutTradeReferenceHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<PutTradeReference, TradeReferenceId>
{
    public async Task<Result<TradeReferenceId>> Handle(PutTradeReference request, CancellationToken cancellationToken)
    {
        var figures = Figures(request);
        if (!figures.TryGet(out var read)) return Result<TradeReferenceId>.Refuse(figures.Errors);
        var last = await db.TradeReferences.Where(t => t.Code == read.Code).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellationToken);
        var put = TradeReference.Put(EntityId.New<TradeReferenceId>(clock.GetUtcNow()), read, request.ValidFrom, last);
        if (!put.TryGet(out var version)) return Result<TradeReferenceId>.Refuse(put.Errors);
        db.TradeReferences.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        return version.Id;
    }

    private static Result<TradeFigures> Figures(PutTradeReference r)
    {
        var low = Percentage.From(r.LabourShareLow ?? 0, nameof(r.LabourShareLow));
        var high = Percentage.From(r.LabourShareHigh ?? r.LabourShareLow ?? 0, nameof(r.LabourShareHigh));
        var costLow = r.HourlyCostLow is { } least ? Money.From(least, nameof(r.HourlyCostLow)) : null;
        var costHigh = (r.HourlyCostHigh ?? r.HourlyCostLow) is { } most ? Money.From(most, nameof(r.HourlyCostHigh)) : null;
        var errors = new Result?[] { low, high, costLow, costHigh }.SelectMany(x => x?.Errors ?? []).ToList();
        return errors.Count > 0
            ? Result<TradeFigures>.Refuse(errors)
            : new TradeFigures(r.Code.Trim().ToUpperInvariant(), r.Label, low.Value, high.Value, costLow?.Value, costHigh?.Value, r.SourceNote, r.Certainty);
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Calculator;

/// <summary>Writes the next version of the figures that hold for every trade, valid from a day.</summary>
[Requires(Permission.ManageReferenceTables)]
public sealed record PutGeneralFigures : ICommand<GeneralFiguresId>
{
    /// <summary>In euros.</summary>
    public decimal? HourlyCost { get; init; }

    /// <summary>In percent.</summary>
    public decimal? UsualEffort { get; init; }

    /// <summary>In percent.</summary>
    public decimal? CharterEffort { get; init; }

    public decimal? FewestHours { get; init; }

    public string SourceNote { get; init; } = string.Empty;

    public Certainty Certainty { get; init; } = Certainty.LocalPractice;

    public DateOnly ValidFrom { get; init; }
}

internal sealed class PutGeneralFiguresValidator : AbstractValidator<PutGeneralFigures>
{
    public PutGeneralFiguresValidator()
    {
        RuleFor(f => f.HourlyCost).NotNull();
        RuleFor(f => f.UsualEffort).NotNull();
        RuleFor(f => f.CharterEffort).NotNull();
        RuleFor(f => f.FewestHours).NotNull();
        RuleFor(f => f.SourceNote).NotEmpty();
        RuleFor(f => f.Certainty).IsInEnum();
        RuleFor(f => f.ValidFrom).NotEmpty();
    }
}

internal sealed class PutGeneralFiguresHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<PutGeneralFigures, GeneralFiguresId>
{
    public async Task<Result<GeneralFiguresId>> Handle(PutGeneralFigures request, CancellationToken cancellationToken)
    {
        var cost = Money.From(request.HourlyCost!.Value, nameof(request.HourlyCost));
        var usual = Percentage.From(request.UsualEffort!.Value, nameof(request.UsualEffort));
        var charter = Percentage.From(request.CharterEffort!.Value, nameof(request.CharterEffort));
        var fewest = Hours.From(request.FewestHours!.Value, nameof(request.FewestHours));
        var errors = new Result[] { cost, usual, charter, fewest }.SelectMany(r => r.Errors).ToList();
        if (errors.Count > 0) return Result<GeneralFiguresId>.Refuse(errors);
        var last = await db.GeneralFigures.OrderByDescending(f => f.Number).FirstOrDefaultAsync(cancellationToken);
        var figures = new ProposedFigures(cost.Value, usual.Value, charter.Value, fewest.Value, request.SourceNote, request.Certainty);
        var put = GeneralFigures.Put(EntityId.New<GeneralFiguresId>(clock.GetUtcNow()), figures, request.ValidFrom, last);
        if (!put.TryGet(out var version)) return Result<GeneralFiguresId>.Refuse(put.Errors);
        db.GeneralFigures.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        return version.Id;
    }
}

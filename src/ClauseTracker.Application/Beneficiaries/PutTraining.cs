using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Writes a training that a person follows.</summary>
/// <param name="Person">The person.</param>
/// <param name="Number">The training that changes, or null for a new one.</param>
[Requires(Permission.EditBeneficiaries)]
public sealed record PutTraining(BeneficiaryId Person, int? Number) : ICommand<Nothing>
{
    public string Title { get; init; } = string.Empty;

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public decimal? Hours { get; init; }

    /// <summary>Null while it goes on.</summary>
    public bool? IsCompleted { get; init; }

    public override string ToString() => nameof(PutTraining);
}

internal sealed class PutTrainingValidator : AbstractValidator<PutTraining>
{
    public PutTrainingValidator()
    {
        RuleFor(t => t.Title).NotEmpty().MaximumLength(Training.TitleLength);
        RuleFor(t => t.From).NotEmpty();
    }
}

internal sealed class PutTrainingHandler(IClauseTrackerDb db) : ICommandHandler<PutTraining, Nothing>
{
    public async Task<Result<Nothing>> Handle(PutTraining request, CancellationToken cancellationToken)
    {
        var hours = request.Hours is { } given ? Hours.From(given, nameof(request.Hours)) : null;
        if (hours is { IsRefused: true }) return Result<Nothing>.Refuse(hours.Errors);
        var facts = new TrainingFacts(request.Title, request.From, request.Until, hours?.Value, request.IsCompleted);
        return await db.ChangePersonAsync(request.Person, person => person.PutTraining(request.Number, facts), cancellationToken);
    }
}

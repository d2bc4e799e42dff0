using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Says where a person stands: commune, priority district, level of training, and who sent them.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record SituatePerson(BeneficiaryId Person) : ICommand<Nothing>
{
    public Sex Sex { get; init; }

    public string? Commune { get; init; }

    public bool LivesInPriorityDistrict { get; init; }

    public TrainingLevel TrainingLevel { get; init; }

    /// <summary>The body that sent the person; its kind goes with it.</summary>
    public OrganisationId? Referrer { get; init; }

    /// <summary>The kind alone, when the body is not known.</summary>
    public OrganisationKind? ReferrerKind { get; init; }
}

internal sealed class SituatePersonValidator : AbstractValidator<SituatePerson>
{
    public SituatePersonValidator()
    {
        RuleFor(s => s.Sex).IsInEnum();
        RuleFor(s => s.TrainingLevel).IsInEnum();
        RuleFor(s => s.ReferrerKind).IsInEnum();
        RuleFor(s => s.Commune).MaximumLength(Beneficiary.CommuneLength);
    }
}

internal sealed class SituatePersonHandler(IClauseTrackerDb db) : ICommandHandler<SituatePerson, Nothing>
{
    public async Task<Result<Nothing>> Handle(SituatePerson request, CancellationToken cancellationToken)
    {
        var kind = request.Referrer is { } referrer
            ? await db.Organisations.Where(o => o.Id == referrer && o.MergedIntoId == null).Select(o => (OrganisationKind?)o.Kind).SingleOrDefaultAsync(cancellationToken)
            : request.ReferrerKind;
        if (request.Referrer is not null && (kind is null || !kind.Value.IsReferrer())) return new BeneficiaryErrors.ReferrerUnknown();
        var situation = new PersonSituation(request.Sex, request.Commune, request.LivesInPriorityDistrict, request.TrainingLevel, kind, request.Referrer);
        return await db.ChangePersonAsync(request.Person, person => person.Situate(situation), cancellationToken);
    }
}

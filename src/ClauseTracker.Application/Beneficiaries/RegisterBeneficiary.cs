using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Records a person, with a first criterion or none yet. Who is known already, or looks like it, is refused unless said to be somebody else.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record RegisterBeneficiary : ICommand<BeneficiaryReceipt>
{
    /// <summary>The body that follows the person; when null, the only one of the user's, or the first buyer of the instance.</summary>
    public OrganisationId? Organisation { get; init; }

    public string FamilyName { get; init; } = string.Empty;

    public string GivenName { get; init; } = string.Empty;

    public DateOnly BirthDate { get; init; }

    public Sex Sex { get; init; }

    public string? Commune { get; init; }

    public bool LivesInPriorityDistrict { get; init; }

    /// <summary>The criterion that was verified first, or null when none is yet.</summary>
    public CriterionCode? Criterion { get; init; }

    /// <summary>The day its proof was seen.</summary>
    public DateOnly VerifiedOn { get; init; }

    /// <summary>The kind of paper that was seen, or null.</summary>
    public string? Proof { get; init; }

    /// <summary>The last day the criterion holds; when null, what the kind of paper proposes.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>True when the author says that those who look alike are other people.</summary>
    public bool IsSomebodyElse { get; init; }

    /// <summary>Says nothing of the person, so that no log can.</summary>
    public override string ToString() => nameof(RegisterBeneficiary);
}

/// <summary>The new person's id and reference.</summary>
public sealed record BeneficiaryReceipt(BeneficiaryId Id, string Reference);

internal sealed class RegisterBeneficiaryValidator : AbstractValidator<RegisterBeneficiary>
{
    public RegisterBeneficiaryValidator()
    {
        RuleFor(b => b.FamilyName).NotEmpty().MaximumLength(PersonIdentity.NameLength);
        RuleFor(b => b.GivenName).NotEmpty().MaximumLength(PersonIdentity.NameLength);
        RuleFor(b => b.BirthDate).NotEmpty();
        RuleFor(b => b.Sex).IsInEnum();
        RuleFor(b => b.Commune).MaximumLength(Beneficiary.CommuneLength);
        RuleFor(b => b.Proof).MaximumLength(AcceptedProof.CodeLength);
        RuleFor(b => b.VerifiedOn).NotEmpty().When(b => b.Criterion is not null);
    }
}

internal sealed class RegisterBeneficiaryHandler(IClauseTrackerDb db, IIdentityVault vault, OrganisationScope scope, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<RegisterBeneficiary, BeneficiaryReceipt>
{
    public async Task<Result<BeneficiaryReceipt>> Handle(RegisterBeneficiary request, CancellationToken cancellationToken)
    {
        var identified = PersonIdentity.From(request.FamilyName, request.GivenName, request.BirthDate, clock.Today());
        if (!identified.TryGet(out var identity)) return Result<BeneficiaryReceipt>.Refuse(identified.Errors);
        var conflict = request.IsSomebodyElse ? null : await db.ConflictAsync(vault, identity, null, cancellationToken);
        if (conflict is not null) return Result<BeneficiaryReceipt>.Refuse([conflict]);
        if (await OrganisationForAsync(request, cancellationToken) is not { } organisation || !scope.Allows(organisation)) return new SharedErrors.Forbidden();

        var id = EntityId.New<BeneficiaryId>(clock.GetUtcNow());
        var person = Beneficiary.Register(id, organisation, PersonReference.New(), vault.Seal(id, identity), request.Sex, request.Commune, request.LivesInPriorityDistrict);
        var established = await EstablishAsync(person, request, cancellationToken);
        if (established.IsRefused) return Result<BeneficiaryReceipt>.Refuse(established.Errors);
        db.Beneficiaries.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        return new BeneficiaryReceipt(id, person.Reference);
    }

    private async Task<Result> EstablishAsync(Beneficiary person, RegisterBeneficiary request, CancellationToken cancellation)
    {
        if (request.Criterion is not { } criterion) return Result.Success();
        var categories = await db.CategoriesAsync(cancellation);
        if (categories.Find(criterion, person.OrganisationId, request.VerifiedOn) is not { } category) return new EligibilityErrors.CriterionUnknown(criterion, nameof(request.Criterion));
        var until = request.ValidUntil ?? category.Proof(request.Proof)?.ProposedUntil(request.VerifiedOn);
        return person.Establish(new EligibilityFacts(category, request.VerifiedOn, until, request.Proof, user.Id), clock.Today());
    }

    private async Task<OrganisationId?> OrganisationForAsync(RegisterBeneficiary request, CancellationToken cancellation)
    {
        if (request.Organisation is { } given) return given;
        if (scope.Organisations.Count > 0) return scope.Organisations[0];
        var buyers = await db.Organisations.Where(o => o.Kind == OrganisationKind.Buyer && o.MergedIntoId == null).OrderBy(o => o.Name).Select(o => o.Id).Take(1).ToListAsync(cancellation);
        return buyers.Count > 0 ? buyers[0] : null;
    }
}

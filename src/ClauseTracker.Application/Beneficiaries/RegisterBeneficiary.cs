using System.Globalization;
using System.Security.Cryptography;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Records a person and a first criterion. The same names and birth date again are refused unless they are said to be somebody else.</summary>
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

    public EligibilityCriterion Criterion { get; init; }

    public DateOnly VerifiedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>True when the author says that it is another person of the same name and birth date.</summary>
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
        RuleFor(b => b.Criterion).IsInEnum();
        RuleFor(b => b.VerifiedOn).NotEmpty();
    }
}

internal sealed class RegisterBeneficiaryHandler(IClauseTrackerDb db, IIdentityVault vault, OrganisationScope scope, TimeProvider clock)
    : ICommandHandler<RegisterBeneficiary, BeneficiaryReceipt>
{
    public async Task<Result<BeneficiaryReceipt>> Handle(RegisterBeneficiary request, CancellationToken cancellationToken)
    {
        var identified = PersonIdentity.From(request.FamilyName, request.GivenName, request.BirthDate, clock.Today());
        if (!identified.TryGet(out var identity)) return Result<BeneficiaryReceipt>.Refuse(identified.Errors);
        var fingerprint = vault.Fingerprint(identity);
        var known = await db.Beneficiaries.Where(b => b.Identity.Fingerprint == fingerprint).Select(b => b.Reference).FirstOrDefaultAsync(cancellationToken);
        if (known is not null && !request.IsSomebodyElse) return new BeneficiaryErrors.AlreadyKnown(known);
        if (await OrganisationForAsync(request, cancellationToken) is not { } organisation || !scope.Allows(organisation)) return new SharedErrors.Forbidden();

        var id = EntityId.New<BeneficiaryId>(clock.GetUtcNow());
        var person = Beneficiary.Register(id, organisation, NewReference(), vault.Seal(id, identity), request.Sex, request.Commune, request.LivesInPriorityDistrict);
        var established = person.Establish(request.Criterion, request.VerifiedOn, request.ValidUntil);
        if (established.IsRefused) return Result<BeneficiaryReceipt>.Refuse(established.Errors);
        db.Beneficiaries.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        return new BeneficiaryReceipt(id, person.Reference);
    }

    private async Task<OrganisationId?> OrganisationForAsync(RegisterBeneficiary request, CancellationToken cancellation)
    {
        if (request.Organisation is { } given) return given;
        if (scope.Organisations.Count > 0) return scope.Organisations[0];
        var buyers = await db.Organisations.Where(o => o.Kind == OrganisationKind.Buyer && o.MergedIntoId == null).OrderBy(o => o.Name).Select(o => o.Id).Take(1).ToListAsync(cancellation);
        return buyers.Count > 0 ? buyers[0] : null;
    }

    /// <summary>Drawn at random, so that it tells neither the order of arrival nor the number of people.</summary>
    private static string NewReference() => string.Create(CultureInfo.InvariantCulture, $"P-{RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 8)}");
}

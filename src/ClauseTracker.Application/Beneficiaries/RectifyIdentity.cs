using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>Puts the right names and birth date in the place of wrong ones, under the person's own key. Reference, criteria and hours stay.</summary>
[Requires(Permission.EditBeneficiaries)]
public sealed record RectifyIdentity(BeneficiaryId Person, string FamilyName, string GivenName, DateOnly BirthDate) : ICommand<Nothing>
{
    /// <summary>True when the author says that those who look alike are other people.</summary>
    public bool IsSomebodyElse { get; init; }

    public override string ToString() => nameof(RectifyIdentity);
}

internal sealed class RectifyIdentityValidator : AbstractValidator<RectifyIdentity>
{
    public RectifyIdentityValidator()
    {
        RuleFor(r => r.FamilyName).NotEmpty().MaximumLength(PersonIdentity.NameLength);
        RuleFor(r => r.GivenName).NotEmpty().MaximumLength(PersonIdentity.NameLength);
        RuleFor(r => r.BirthDate).NotEmpty();
    }
}

internal sealed class RectifyIdentityHandler(IClauseTrackerDb db, IIdentityVault vault, TimeProvider clock) : ICommandHandler<RectifyIdentity, Nothing>
{
    public async Task<Result<Nothing>> Handle(RectifyIdentity request, CancellationToken cancellationToken)
    {
        var person = await db.Beneficiaries.SingleOrDefaultAsync(b => b.Id == request.Person, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var identified = PersonIdentity.From(request.FamilyName, request.GivenName, request.BirthDate, clock.Today());
        if (!identified.TryGet(out var identity)) return Result<Nothing>.Refuse(identified.Errors);
        var conflict = request.IsSomebodyElse ? null : await db.ConflictAsync(vault, identity, person.Id, cancellationToken);
        if (conflict is not null) return Result<Nothing>.Refuse([conflict]);
        if (await vault.ResealAsync(person.Id, identity, cancellationToken) is not { } resealed) return new BeneficiaryErrors.Erased();
        person.Rectify(resealed);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

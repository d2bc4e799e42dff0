using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>People whose identity may be the one that is typed, written otherwise, for those who may know their names. Who decides is the user.</summary>
/// <param name="But">The person whose identity it is already, or null.</param>
[Requires(Permission.EditBeneficiaries)]
public sealed record FindLookAlikes(string FamilyName, string GivenName, DateOnly BirthDate, BeneficiaryId? But = null) : IQuery<IReadOnlyList<LookAlike>>
{
    public override string ToString() => nameof(FindLookAlikes);
}

/// <summary>Somebody who looks like the one that is typed.</summary>
public sealed record LookAlike(BeneficiaryId Id, string Reference, string FamilyName, string GivenName, DateOnly? BirthDate, string? Commune)
{
    public override string ToString() => Reference;
}

internal sealed class FindLookAlikesHandler(IClauseTrackerDb db, IIdentityVault vault, TimeProvider clock) : IQueryHandler<FindLookAlikes, IReadOnlyList<LookAlike>>
{
    public async Task<Result<IReadOnlyList<LookAlike>>> Handle(FindLookAlikes request, CancellationToken cancellationToken)
    {
        var identified = PersonIdentity.From(request.FamilyName, request.GivenName, request.BirthDate, clock.Today());
        if (!identified.TryGet(out var identity)) return Result<IReadOnlyList<LookAlike>>.Refuse(identified.Errors);
        var ids = await db.LookAlikesAsync(vault, identity, request.But, cancellationToken);
        var people = await db.Beneficiaries.AsNoTracking().Where(b => ids.Contains(b.Id)).OrderBy(b => b.Reference)
            .Select(b => new { b.Id, b.Reference, b.Identity, b.Commune }).ToListAsync(cancellationToken);
        var identities = await vault.OpenAsync([.. people.Select(p => (p.Id, p.Identity))], cancellationToken);
        return people.Select(p => (Person: p, Identity: identities.GetValueOrDefault(p.Id)))
            .Select(p => new LookAlike(p.Person.Id, p.Person.Reference, p.Identity?.FamilyName ?? string.Empty, p.Identity?.GivenName ?? string.Empty, p.Identity?.BirthDate, p.Person.Commune)).ToList();
    }
}

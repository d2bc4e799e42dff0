using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;

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
        return Result<IReadOnlyList<LookAlike>>.Success(await db.LookAlikeRowsAsync(vault, identity, request.But, cancellationToken));
    }
}

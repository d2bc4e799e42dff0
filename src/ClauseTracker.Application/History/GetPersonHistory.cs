using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History;

/// <summary>What happened with a person: criteria, pathway, posts proposed, work and hours. For those who may read the person's page.</summary>
[Requires(Permission.ReadBeneficiaries)]
public sealed record GetPersonHistory(BeneficiaryId Person, HistoryFilter Filter) : IQuery<PersonHistory>;

/// <summary>A page of the history of a person.</summary>
/// <param name="Identity">Null when the person's key was destroyed.</param>
public sealed record PersonHistory(BeneficiaryId Person, string Reference, PersonIdentity? Identity, HistoryPage Page)
{
    public override string ToString() => nameof(PersonHistory);
}

internal sealed class GetPersonHistoryValidator : AbstractValidator<GetPersonHistory>
{
    public GetPersonHistoryValidator() => RuleFor(h => h.Filter).SetValidator(new HistoryFilterValidator()).OverridePropertyName(string.Empty);
}

internal sealed class GetPersonHistoryHandler(IClauseTrackerDb db, IIdentityVault vault, HistoryReading reading) : IQueryHandler<GetPersonHistory, PersonHistory>
{
    public async Task<Result<PersonHistory>> Handle(GetPersonHistory request, CancellationToken cancellationToken)
    {
        var person = await db.Beneficiaries.AsNoTracking().Where(b => b.Id == request.Person).Select(b => new { b.Reference, b.Identity }).SingleOrDefaultAsync(cancellationToken);
        var placements = await db.Placements.Where(p => p.BeneficiaryId == request.Person).Select(p => p.Id).ToListAsync(cancellationToken);
        var subject = new HistorySubject { Person = request.Person, PlacementsOfPerson = placements };
        var page = await reading.ReadAsync(subject, reading.OfPerson(), request.Filter, cancellationToken);
        if (person is null) return new SharedErrors.NotFound();
        var identities = await vault.OpenAsync([(request.Person, person.Identity)], cancellationToken);
        return new PersonHistory(request.Person, person.Reference, identities.GetValueOrDefault(request.Person), page);
    }
}

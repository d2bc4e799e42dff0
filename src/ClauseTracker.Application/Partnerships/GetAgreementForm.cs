using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Placements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>What one chooses from to record an agreement, and what it says when it exists.</summary>
/// <param name="Agreement">The agreement to change, or null for a new one.</param>
[Requires(Permission.EditPartnerships)]
public sealed record GetAgreementForm(AgreementId? Agreement = null) : IQuery<AgreementForm>;

/// <summary>The choices and what is known.</summary>
/// <param name="Partners">Those that refer or employ people far from employment.</param>
public sealed record AgreementForm(IReadOnlyList<EmployerChoice> Partners, IReadOnlyList<BodyChoice> Bodies, KnownAgreement? Known);

/// <summary>What an agreement says now.</summary>
public sealed record KnownAgreement(AgreementId Id, long Version, string Partner, AgreementInput Input, bool IsDecided);

internal sealed class GetAgreementFormHandler(IClauseTrackerDb db, OrganisationScope scope) : IQueryHandler<GetAgreementForm, AgreementForm>
{
    private const int MostChoices = 300;

    public async Task<Result<AgreementForm>> Handle(GetAgreementForm request, CancellationToken cancellationToken)
    {
        var known = request.Agreement is { } id ? await KnownAsync(id, cancellationToken) : null;
        if (request.Agreement is not null && known is null) return new SharedErrors.NotFound();
        List<OrganisationKind> kinds = [.. OrganisationGroup.Referrers.Kinds(), .. OrganisationGroup.InsertionStructures.Kinds()];
        var partners = await db.Organisations.AsNoTracking().Where(o => o.Siret != null && o.MergedIntoId == null && kinds.Contains(o.Kind)).OrderBy(o => o.Name).Take(MostChoices)
            .Select(o => new { o.Siret, o.Name, o.Kind }).ToListAsync(cancellationToken);
        return new AgreementForm([.. partners.Select(o => new EmployerChoice(o.Siret!.Value.Digits, o.Name, o.Kind))], await db.BodiesAsync(scope, cancellationToken), known);
    }

    private async Task<KnownAgreement?> KnownAsync(AgreementId id, CancellationToken cancellation)
    {
        var found = await (from agreement in db.Agreements.AsNoTracking()
                           join partner in db.Organisations on agreement.PartnerId equals partner.Id
                           where agreement.Id == id
                           select new { agreement, partner.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var a = found.agreement;
        return new KnownAgreement(a.Id, a.Version, found.Name, new AgreementInput
        {
            Title = a.Title, StartsOn = a.StartsOn, EndsOn = a.EndsOn, DecisionNumber = a.DecisionNumber, DecidedOn = a.DecidedOn, RenewalNoticeDays = a.RenewalNoticeDays,
            Amounts = [.. a.Amounts.Select(x => new TypedAmount(x.Year, x.Amount.Euros))], Objectives = a.Objectives,
        }, a.DecidedOn is not null);
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>An agreement with what was expected and what was achieved, year by year.</summary>
[Requires(Permission.ReadPartnerships)]
public sealed record GetAgreement(AgreementId Agreement) : IQuery<AgreementSheet>;

/// <summary>What the page of an agreement shows.</summary>
/// <param name="Body">The body that signs.</param>
public sealed record AgreementSheet(
    AgreementId Id, long Version, string Title, string Body, OrganisationId PartnerId, string Partner, string? PartnerSiret, OrganisationKind PartnerKind, SocialEconomyFamily? PartnerFamily,
    DateOnly StartsOn, DateOnly EndsOn, string? DecisionNumber, DateOnly? DecidedOn, int RenewalNoticeDays, AgreementStatus Status, DateOnly RenewFrom, Money Total, IReadOnlyList<AgreementYear> Years,
    IReadOnlyList<AgreementAmendment> Amendments);

/// <summary>A year of an agreement. An objective is null when none was set.</summary>
public sealed record AgreementYear(int Year, Money? Amount, int? PeopleExpected, int? HoursExpected, int? ExitsExpected, YearAchieved Achieved);

internal sealed class GetAgreementHandler(IClauseTrackerDb db, TimeProvider clock) : IQueryHandler<GetAgreement, AgreementSheet>
{
    public async Task<Result<AgreementSheet>> Handle(GetAgreement request, CancellationToken cancellationToken)
    {
        var found = await (from agreement in db.Agreements.AsNoTracking()
                           join partner in db.Organisations on agreement.PartnerId equals partner.Id
                           join body in db.Organisations on agreement.OrganisationId equals body.Id
                           where agreement.Id == request.Agreement
                           select new { agreement, Body = body.Name, partner.Name, partner.Siret, partner.Kind, partner.SocialEconomyFamily }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return new SharedErrors.NotFound();
        var a = found.agreement;
        var achieved = await db.AchievedAsync(a, found.Kind, cancellationToken);
        return new AgreementSheet(
            a.Id, a.Version, a.Title, found.Body, a.PartnerId, found.Name, found.Siret?.Digits, found.Kind, found.SocialEconomyFamily, a.StartsOn, a.EndsOn, a.DecisionNumber, a.DecidedOn,
            a.RenewalNoticeDays, a.StatusOn(clock.Today()), a.EndsOn.AddDays(-a.RenewalNoticeDays), a.Total, [.. achieved.Select(y => YearOf(a, y))], a.Amendments);
    }

    private static AgreementYear YearOf(PartnershipAgreement agreement, YearAchieved achieved) => new(
        achieved.Year, agreement.Amounts.FirstOrDefault(x => x.Year == achieved.Year)?.Amount, agreement.Objective(achieved.Year, ObjectiveKind.People),
        agreement.Objective(achieved.Year, ObjectiveKind.HoursCounted), agreement.Objective(achieved.Year, ObjectiveKind.PositiveExits), achieved);
}

using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Agreements of the demo territory: one that runs and was amended, one to renew, one that the council has still to decide.</summary>
internal static class DemoAgreements
{
    public static IReadOnlyList<PartnershipAgreement> Of(IReadOnlyDictionary<int, Organisation> organisations, DateOnly today, DateTimeOffset now)
    {
        var body = organisations[1].Id;
        var (year, start) = (today.Year, new DateOnly(today.Year - 1, 1, 1));
        var running = Prepared(body, organisations[202], today, now, new AgreementTerms("Accompagnement des jeunes vers les clauses", start, new DateOnly(year + 1, 6, 30))
        {
            DecisionNumber = $"{year - 2}-112", DecidedOn = start.AddDays(-20), Amounts = [new(year - 1, Money.Of(40_000)), new(year, Money.Of(40_000))],
            Objectives = [new(year - 1, ObjectiveKind.People, 20), new(year, ObjectiveKind.People, 25), new(year, ObjectiveKind.HoursCounted, 6_000), new(year, ObjectiveKind.PositiveExits, 10)],
        });
        DemoLives.Must(running.Amend(
            new AmendmentTerms(new DateOnly(year, 1, 1), "Prolongation de deux ans", new DateOnly(year + 2, 12, 31), [new(year - 1, Money.Of(40_000)), new(year, Money.Of(45_000)), new(year + 1, Money.Of(45_000))]), today));
        var ending = Prepared(body, organisations[203], today, now, new AgreementTerms("Parcours du PLIE", start, today.AddDays(45))
        {
            DecisionNumber = $"{year - 2}-118", DecidedOn = start.AddDays(-20), Amounts = [new(year - 1, Money.Of(60_000)), new(year, Money.Of(55_000))], Objectives = [new(year, ObjectiveKind.People, 30)],
        });
        var draft = Prepared(body, organisations[108], today, now, new AgreementTerms("Encadrement technique du chantier école", new DateOnly(year + 1, 1, 1), new DateOnly(year + 1, 12, 31))
        {
            Amounts = [new(year + 1, Money.Of(18_000))], Objectives = [new(year + 1, ObjectiveKind.HoursCounted, 3_000)],
        });
        return [running, ending, draft];
    }

    private static PartnershipAgreement Prepared(OrganisationId body, Organisation partner, DateOnly today, DateTimeOffset now, AgreementTerms terms)
    {
        var prepared = PartnershipAgreement.Prepare(EntityId.New<AgreementId>(now), body, partner, terms, today);
        DemoLives.Must(prepared);
        return prepared.Value;
    }
}

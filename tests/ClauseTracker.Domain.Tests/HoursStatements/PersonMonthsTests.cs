using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.HoursStatements;

public sealed class PersonMonthsTests
{
    [Test]
    public void A_month_of_744_hours_is_possible_and_one_hundredth_more_is_not()
    {
        var fits = PersonMonths.Impossible([Line(1, 1, 40_000), Line(1, 2, 34_400)]);
        var not = PersonMonths.Impossible([Line(1, 1, 40_000), Line(1, 2, 34_401), Line(2, 1, 74_400)]);

        Assert.That(fits, Is.Empty);
        Assert.That(not.Single().Total, Is.EqualTo(new Hours(74_401)));
        Assert.That((not[0].PersonReference, not[0].Employers.Count), Is.EqualTo(("P-1", 2)));
    }

    [Test]
    public void One_firm_on_two_contracts_is_named_once() =>
        Assert.That(PersonMonths.Impossible([Line(1, 1, 70_000), Line(1, 1, 70_000)]).Single().Employers, Has.Count.EqualTo(1));

    private static DeclaredHours Line(int person, int employer, long hundredths) =>
        new(BeneficiaryId.From(Given.Number(person)), $"P-{person}", OrganisationId.From(Given.Number(50 + employer)), new Hours(hundredths));
}

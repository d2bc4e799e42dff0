using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Shared;

public sealed class ValueTests
{
    [TestCase("73282932000074", true)]
    [TestCase("732 829 320 00074", true)]
    [TestCase("35600000000048", true, Description = "La Poste, valid by Luhn")]
    [TestCase("35600000049837", true, Description = "La Poste, valid by its own rule alone")]
    [TestCase("35600000000049", false, Description = "La Poste, valid by neither")]
    [TestCase("12345678900001", false)]
    [TestCase("7328293200007", false)]
    [TestCase("7328293200007A", false)]
    [TestCase("７３２８２９３２００００７４", false, Description = "digits of another script")]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void A_SIRET_is_what_its_check_says(string? text, bool valid)
    {
        var siret = Siret.From(text);

        Assert.That(siret.IsSuccess, Is.EqualTo(valid));
        if (valid) Assert.That(siret.Value.Siren, Is.EqualTo(siret.Value.Digits[..9]));
        else Assert.That(siret.Errors.Single(), Is.InstanceOf<SharedErrors.SiretInvalid>());
    }

    [Test]
    public void Hours_are_exact_to_the_hundredth_and_no_further()
    {
        Assert.That(Hours.From(151.67m).Value.Hundredths, Is.EqualTo(15167));
        Assert.That(Hours.From(0.005m).Errors.Single(), Is.InstanceOf<SharedErrors.HoursTooPrecise>());
        Assert.That(Hours.From(1e12m).Errors.Single(), Is.InstanceOf<SharedErrors.HoursTooMany>());
        Assert.That(new Hours(15167).ToString(), Is.EqualTo("151.67"));
    }

    [Test]
    public void Hours_survive_being_written_as_a_number() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(h => Hours.From(new Hours(h).Value).Value.Hundredths == h);

    [Test]
    public void Money_rounds_to_the_cent_and_is_never_negative()
    {
        Assert.That(Money.From(10.005m).Value.Cents, Is.EqualTo(1001));
        Assert.That(Money.From(-0.01m).Errors.Single(), Is.InstanceOf<SharedErrors.AmountNegative>());
        Assert.That(Money.From(1e17m).Errors.Single(), Is.InstanceOf<SharedErrors.AmountTooLarge>());
    }

    [Test]
    public void A_month_has_its_days_and_its_neighbours()
    {
        var february = new YearMonth(2028, 2);

        Assert.That(february.LastDay, Is.EqualTo(new DateOnly(2028, 2, 29)));
        Assert.That(new YearMonth(2026, 12).AddMonths(1), Is.EqualTo(new YearMonth(2027, 1)));
        Assert.That(YearMonth.TryParse("2026-13", out _), Is.False);
        Gen.Int[12, (9998 * 12) + 11].Sample(i => YearMonth.TryParse(new YearMonth(i).ToString(), out var read) && read.Index == i);
    }

    [Test]
    public void The_days_in_both_periods_are_in_each()
    {
        var day = Gen.Int[0, 2000].Select(d => new DateOnly(2026, 1, 1).AddDays(d));
        var range = Gen.Select(day, Gen.Int[0, 400]).Select((start, days) => new DateRange(start, start.AddDays(days)));
        Gen.Select(range, range, day).Sample((a, b, d) => (a.Contains(d) && b.Contains(d)) == (a.Intersect(b)?.Contains(d) ?? false));
    }

    [Test]
    public void Elapsed_time_goes_from_nothing_to_all()
    {
        var range = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 10));

        Assert.That(range.ElapsedShare(new DateOnly(2025, 12, 31)), Is.Zero);
        Assert.That(range.ElapsedShare(new DateOnly(2026, 1, 5)), Is.EqualTo(0.5m));
        Assert.That(range.ElapsedShare(new DateOnly(2027, 1, 1)), Is.EqualTo(1m));
        Assert.That(DateRange.From(range.End, range.Start).Errors.Single(), Is.InstanceOf<SharedErrors.EndsBeforeItStarts>());
    }

    [TestCase("Lenoir-Fictif", "Élodie", "LENOIR FICTIF", "elodie")]
    [TestCase("d'Imagine", "Anne Marie", "D’IMAGINE", "Anne-Marie")]
    public void A_person_written_otherwise_is_the_same(string family, string given, string otherFamily, string otherGiven) =>
        Assert.That(Person(otherFamily, otherGiven).Canonical, Is.EqualTo(Person(family, given).Canonical));

    [Test]
    public void A_person_says_nothing_and_is_born_when_people_are()
    {
        Assert.That(Person("Fictive", "Personne").ToString(), Is.EqualTo("PersonIdentity"));
        Assert.That(PersonIdentity.From("Fictive", "Personne", new DateOnly(2020, 1, 1), new DateOnly(2026, 1, 1)).Errors.Single(), Is.InstanceOf<BeneficiaryErrors.BirthDateImplausible>());
        Assert.That(PersonIdentity.From("--", "Personne", new DateOnly(1990, 1, 1), new DateOnly(2026, 1, 1)).Errors.Single(), Is.InstanceOf<SharedErrors.Required>());
    }

    private static PersonIdentity Person(string family, string given) => PersonIdentity.From(family, given, new DateOnly(1990, 1, 1), new DateOnly(2026, 1, 1)).Value;

    [TestCase("F1702", "F1702")]
    [TestCase(" k2204 ", "K2204")]
    public void A_job_code_is_a_letter_and_four_digits(string text, string code) => Assert.That(RomeCode.From(text).Value.Code, Is.EqualTo(code));

    [TestCase("")]
    [TestCase("1702")]
    [TestCase("Z1702")]
    [TestCase("F17021")]
    public void What_is_no_job_code_is_refused_at_its_field(string text) =>
        Assert.That(RomeCode.From(text, "Job").Errors, Is.EqualTo(new[] { new SharedErrors.RomeCodeInvalid(text, "Job") }));
}

using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Organisations;

public sealed class ContactTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly ContactDetails Somebody = new("Camille Imaginaire", "Conduite de travaux", "camille@exemple.invalid", null, Day);

    private Organisation _organisation = null!;

    [SetUp]
    public void Begin() => _organisation = AnOrganisation();

    [Test]
    public void The_one_who_came_last_is_reached_then_the_fallback_then_nobody()
    {
        Add(Somebody with { Name = "Standard", Email = null, Phone = "01 99 00 00 00", IsFallback = true, From = Day.AddYears(-5) });
        Add(Somebody with { Name = "Première", From = Day.AddYears(-2), Until = Day.AddDays(-31) });
        Add(Somebody with { Name = "Deuxième", From = Day.AddDays(-10) });

        Assert.That(_organisation.ContactOn(Day)?.Name, Is.EqualTo("Deuxième"));
        Assert.That(_organisation.ContactOn(Day.AddDays(-20))?.Name, Is.EqualTo("Standard"));
        Assert.That(_organisation.ContactOn(Day.AddYears(-1))?.Name, Is.EqualTo("Première"));
        Assert.That(_organisation.ContactOn(Day.AddYears(-6)), Is.Null);
    }

    [Test]
    public void Somebody_who_ends_is_reached_to_the_last_day()
    {
        Add(Somebody);
        Assert.That(_organisation.EndContact(1, Day.AddDays(7)).Errors, Is.Empty);

        Assert.That((_organisation.ContactOn(Day.AddDays(7)) is null, _organisation.ContactOn(Day.AddDays(8)) is null), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_contact_that_makes_no_sense_is_refused_and_not_kept()
    {
        Assert.That(_organisation.AddContact(Somebody with { Name = " " }), OrganisationTests.Refused<SharedErrors.Required>());
        Assert.That(_organisation.AddContact(Somebody with { Email = " ", Phone = null }), OrganisationTests.Refused<OrganisationErrors.ContactUnreachable>());
        Assert.That(_organisation.AddContact(Somebody with { Until = Day.AddDays(-1) }), OrganisationTests.Refused<SharedErrors.EndsBeforeItStarts>());
        Assert.That(_organisation.AddContact(Somebody with { Phone = "rappeler demain 12" }), OrganisationTests.Refused<SharedErrors.Malformed>());
        Assert.That(_organisation.AddContact(Somebody with { Phone = new string('1', 31) }), OrganisationTests.Refused<SharedErrors.TooLong>());
        Assert.That(_organisation.Contacts, Is.Empty);
    }

    [TestCase("01 99 00 12 34")]
    [TestCase("+33 (0)1.99.00-12-34")]
    [TestCase("3949")]
    public void Telephones_are_taken_as_people_write_them(string phone)
    {
        Add(Somebody with { Phone = phone });

        Assert.That(_organisation.Contacts[0].Phone, Is.EqualTo(phone));
    }

    [Test]
    public void The_same_person_twice_at_a_time_is_refused_and_one_after_the_other_is_not()
    {
        Add(Somebody with { Until = Day.AddDays(10) });

        Assert.That(_organisation.AddContact(Somebody with { Email = "CAMILLE@exemple.invalid" }), OrganisationTests.Refused<OrganisationErrors.ContactTwice>());
        Add(Somebody with { From = Day.AddDays(11) });
    }

    [Test]
    public void Two_fallbacks_at_a_time_are_refused_also_when_the_first_is_prolonged()
    {
        var fallback = Somebody with { IsFallback = true };
        Add(fallback with { Until = Day.AddDays(10) });

        Assert.That(_organisation.AddContact(fallback with { Name = "Autre" }), OrganisationTests.Refused<OrganisationErrors.TwoFallbacks>());
        Add(fallback with { Name = "Autre", From = Day.AddDays(11) });
        Assert.That(_organisation.EndContact(1, Day.AddDays(11)), OrganisationTests.Refused<OrganisationErrors.TwoFallbacks>());
        Assert.That(_organisation.EndContact(1, Day.AddDays(9)).Errors, Is.Empty);
    }

    [Test]
    public void An_end_before_the_start_or_of_nobody_is_refused()
    {
        Add(Somebody);

        Assert.That(_organisation.EndContact(1, Day.AddDays(-1)), OrganisationTests.Refused<SharedErrors.EndsBeforeItStarts>());
        Assert.That(_organisation.EndContact(9, Day), OrganisationTests.Refused<SharedErrors.NotFound>());
        Assert.That(_organisation.Contacts[0].Until, Is.Null);
    }

    [Test]
    public void Whoever_is_reached_is_there_that_day_and_a_fallback_is_never_preferred()
    {
        var period = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Bool, Gen.Bool);

        period.Array[0, 8].Sample(periods =>
        {
            var organisation = AnOrganisation();
            for (var i = 0; i < periods.Length; i++)
            {
                var (start, length, ends, fallback) = periods[i];
                var details = new ContactDetails($"Personne {i}", null, $"p{i}@exemple.invalid", null, Day.AddDays(start), ends ? Day.AddDays(start + length) : null, fallback);
                // Two fallbacks at a time are refused; the others stand.
                _ = organisation.AddContact(details).IsSuccess;
            }

            return Enumerable.Range(-1, 130).Select(d => Day.AddDays(d)).All(day =>
            {
                var there = organisation.Contacts.Where(c => c.Period.Contains(day)).ToList();
                var reached = organisation.ContactOn(day);
                return there.Count(c => c.IsFallback) <= 1
                    && (reached is null ? there.Count == 0 : there.Contains(reached) && (!reached.IsFallback || there.TrueForAll(c => c.IsFallback)));
            });
        });
    }

    private static Organisation AnOrganisation() => Organisation.Register(OrganisationId.From(new Guid(1, 0, 0, new byte[8])), "Entreprise imaginaire", null, OrganisationKind.Company).Value;

    private void Add(ContactDetails details) => Assert.That(_organisation.AddContact(details).Errors, Is.Empty);
}

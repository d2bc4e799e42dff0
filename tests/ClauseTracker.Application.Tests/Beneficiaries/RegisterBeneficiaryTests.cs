using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Beneficiaries;

public sealed class RegisterBeneficiaryTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly RegisterBeneficiary Person = new()
    {
        FamilyName = "Fictive-Lenoir", GivenName = "Élodie", BirthDate = new DateOnly(1990, 5, 17), Sex = Sex.Female, Commune = "Ville imaginaire",
        Criterion = NationalCriteria.RSA, VerifiedOn = new DateOnly(2026, 1, 2), ValidUntil = new DateOnly(2027, 1, 1),
    };

    [SetUp]
    public async Task A_facilitator_works_here()
    {
        await World.AContractAsync();
        await World.AsAsync(Role.Facilitator, await World.OrganisationAsync(DecpFile.Buyer));
    }

    [Test]
    public async Task Somebody_registered_is_read_again_by_those_who_may()
    {
        var receipt = await World.DoneAsync(Person);

        var row = (await World.AnswerAsync(new ListBeneficiaries(receipt.Reference))).Rows.Single();

        Assert.Multiple(() =>
        {
            Assert.That((row.FamilyName, row.GivenName, row.BirthDate), Is.EqualTo(("Fictive-Lenoir", "Élodie", (DateOnly?)new DateOnly(1990, 5, 17))));
            Assert.That(row.Eligibilities.Single().Criterion, Is.EqualTo(NationalCriteria.RSA));
            Assert.That(row.ToString(), Is.EqualTo(receipt.Reference));
        });
    }

    [TestCase("Fictive-Lenoir", "Élodie")]
    [TestCase("FICTIVE LENOIR", "elodie")]
    [TestCase("  fictivelenoir", "É l o d i e")]
    public async Task The_same_person_written_otherwise_is_known_already(string familyName, string givenName)
    {
        var first = await World.DoneAsync(Person);

        var second = await World.DoAsync(Person with { FamilyName = familyName, GivenName = givenName });

        Assert.That(second, Refused.By<BeneficiaryErrors.AlreadyKnown>());
        Assert.That(second.Errors[0].Arguments, Is.EqualTo(new[] { first.Reference }));
    }

    [Test]
    public async Task Two_people_may_share_names_and_birth_date()
    {
        var first = await World.DoneAsync(Person);
        var second = await World.DoneAsync(Person with { IsSomebodyElse = true });

        Assert.That(second.Reference, Is.Not.EqualTo(first.Reference));
        Assert.That((await World.AnswerAsync(new ListBeneficiaries())).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task A_person_cannot_be_given_to_an_organisation_out_of_sight()
    {
        await World.AContractAsync("2026-099", HoursSheets.SiretOf(77));
        var elsewhere = await World.OrganisationAsync(HoursSheets.SiretOf(77));

        Assert.That(await World.DoAsync(Person with { Organisation = elsewhere }), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task One_more_criterion_is_recorded_after_the_first()
    {
        var receipt = await World.DoneAsync(Person);
        await World.DoneAsync(new EstablishEligibility(receipt.Id, NationalCriteria.QPV, new DateOnly(2026, 6, 1), null));

        var row = (await World.AnswerAsync(new ListBeneficiaries())).Rows.Single();

        Assert.That(row.Eligibilities.OrderBy(e => e.Number).Select(e => e.Criterion), Is.EqualTo(new[] { NationalCriteria.RSA, NationalCriteria.QPV }));
    }

    [Test]
    public async Task Empty_names_are_all_told_at_once()
    {
        var refused = await World.DoAsync(Person with { FamilyName = "", GivenName = " " });

        Assert.That(refused.Errors.Select(e => (e.Code, e.Field)), Is.EquivalentTo(new[] { ("Shared.Required", "FamilyName"), ("Shared.Required", (string?)"GivenName") }));
    }

    [TestCase(Role.ProcurementOfficer)]
    [TestCase(Role.ElectedOfficial)]
    [TestCase(Role.Administrator)]
    public async Task Others_see_nobody(Role role)
    {
        await World.DoneAsync(Person);
        await World.AsAsync(role);

        Assert.That(await World.AskAsync(new ListBeneficiaries()), Refused.By<SharedErrors.Forbidden>());
    }
}

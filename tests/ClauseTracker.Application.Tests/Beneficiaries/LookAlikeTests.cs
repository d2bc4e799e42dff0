using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Beneficiaries;

public sealed class LookAlikeTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly RegisterBeneficiary Person = new() { FamilyName = "Fictive-Lenoir", GivenName = "Élodie", BirthDate = new DateOnly(1990, 5, 7) };

    [SetUp]
    public async Task A_facilitator_works_here()
    {
        await World.AContractAsync();
        await World.AsAsync(Role.Facilitator, await World.OrganisationAsync(DecpFile.Buyer));
    }

    [TestCase("Fictive", "Elodie", "1990-05-07")]
    [TestCase("Élodie", "Lenoir", "1990-05-07")]
    [TestCase("Fictive-Lenoir", "Élodie", "1990-07-05")]
    [TestCase("FICTIVE LENOIR", "ELODIE", "1991-05-07")]
    public async Task Somebody_written_otherwise_is_shown_and_the_user_decides(string family, string given, string born)
    {
        var first = await World.DoneAsync(Person);
        var typed = Person with { FamilyName = family, GivenName = given, BirthDate = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) };

        var refused = await World.DoAsync(typed);
        var alike = await World.AnswerAsync(new FindLookAlikes(typed.FamilyName, typed.GivenName, typed.BirthDate));
        var second = await World.DoneAsync(typed with { IsSomebodyElse = true });

        Assert.That(refused, Refused.By<BeneficiaryErrors.LooksLike>());
        Assert.That(alike.Select(p => (p.Reference, p.FamilyName)), Is.EqualTo(new[] { (first.Reference, "Fictive-Lenoir") }));
        Assert.That(second.Reference, Is.Not.EqualTo(first.Reference));
    }

    [Test]
    public async Task Somebody_else_is_recorded_without_a_question()
    {
        await World.DoneAsync(Person);

        Assert.That((await World.DoAsync(Person with { GivenName = "Sophie" })).IsSuccess, Is.True);
        Assert.That((await World.DoAsync(Person with { BirthDate = new DateOnly(1971, 11, 23) })).IsSuccess, Is.True);
    }

    [Test]
    public async Task A_rectified_identity_is_found_by_its_new_names_and_no_longer_by_the_old_ones()
    {
        var known = await World.DoneAsync(Person);
        var before = await World.ReadAsync(db => db.Beneficiaries.Select(b => b.Identity.Fingerprint).SingleAsync());

        await World.DoneAsync(new RectifyIdentity(known.Id, "Imaginaire", "Élodie", new DateOnly(1990, 5, 7)));

        var sheet = await World.AnswerAsync(new GetBeneficiarySheet(known.Id));
        Assert.That((sheet.Identity!.FamilyName, sheet.Person.Reference), Is.EqualTo(("Imaginaire", known.Reference)));
        Assert.That((await World.AnswerAsync(new ListBeneficiaries { Name = "imaginaire" })).Total, Is.EqualTo(1));
        Assert.That((await World.AnswerAsync(new ListBeneficiaries { Name = "lenoir" })).Total, Is.Zero);
        Assert.That(await World.ReadAsync(db => db.Beneficiaries.Select(b => b.Identity.Fingerprint).SingleAsync()), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Nothing_of_a_name_stands_in_the_side_table()
    {
        await World.DoneAsync(Person);

        var marks = await World.ReadAsync(db => db.IdentityMarks.Select(m => m.Hash).ToListAsync());

        Assert.That(marks, Is.Not.Empty.And.Count.LessThan(60));
        Assert.That(marks, Is.All.Match("^[0-9a-f]{32}$"));
    }

    [Test]
    public async Task A_name_is_searched_by_whole_words_as_they_sound_in_any_order()
    {
        var known = await World.DoneAsync(Person);
        await World.DoneAsync(Person with { FamilyName = "Autre", GivenName = "Élodie" });

        Assert.That((await World.AnswerAsync(new ListBeneficiaries { Name = "elodie LENOIR" })).Rows.Select(r => r.Reference), Is.EqualTo(new[] { known.Reference }));
        Assert.That((await World.AnswerAsync(new ListBeneficiaries { Name = "Elodie" })).Total, Is.EqualTo(2));
        Assert.That(new ListBeneficiaries { Name = "Lenoir" }.ToString(), Does.Not.Contain("Lenoir"));
    }
}

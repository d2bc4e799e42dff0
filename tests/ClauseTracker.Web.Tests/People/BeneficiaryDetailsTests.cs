using System.Net;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Web.Tests.People;

/// <summary>A person on one screen, each part edited where it stands.</summary>
public sealed class BeneficiaryDetailsTests : HoursWorld
{
    [OneTimeSetUp]
    public async Task Buyer() => _ = await ClauseAsync("BD-1");

    private static string Address(BeneficiaryReceipt person, string? handler = null) => $"/beneficiaries/details?id={person.Id}" + (handler is null ? "" : $"&handler={handler}");

    private async Task<AngleSharp.Dom.IDocument> SentAsync(BeneficiaryReceipt person, string handler, Dictionary<string, string> fields)
    {
        var answer = await WebHost.PostAsync(Browser, Address(person), fields, Address(person, handler));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
        return await WebHost.PageAsync(Browser, Address(person));
    }

    [Test]
    public async Task What_is_due_is_said_first()
    {
        var person = await PersonAsync(validUntil: Today.AddDays(20));

        var page = await WebHost.PageAsync(Browser, Address(person));

        Assert.That(page.QuerySelector("main .message")!.TextContent, Does.Contain(Today.AddDays(20).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(page.QuerySelectorAll("label").Select(l => l.GetAttribute("for")).Where(id => page.GetElementById(id!) is null), Is.Empty);
        Assert.That(page.QuerySelectorAll("[id]").Select(e => e.Id), Is.Unique);
    }

    [Test]
    public async Task A_proof_is_recorded_by_one_choice_and_proposes_its_end()
    {
        var person = await PersonAsync(validUntil: Today.AddDays(20));
        var seen = Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

        var page = await SentAsync(person, "proof", new() { ["Proof.Criterion"] = "RSA|RSA_ATTESTATION", ["Proof.VerifiedOn"] = seen, ["Proof.ValidUntil"] = "", ["Proof.IsMain"] = "true" });

        var row = page.QuerySelectorAll("#eligibility tbody tr")[1].TextContent;
        Assert.That(row, Does.Contain("Bénéficiaire du RSA").And.Contain("Principal").And.Contain("Attestation CAF ou MSA").And.Contain(Today.AddMonths(3).AddDays(-1).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(page.QuerySelector("main .tone-warning"), Is.Null);
    }

    [Test]
    public async Task A_barrier_is_noted_by_one_button_and_lifted_by_another()
    {
        var person = await PersonAsync();
        var day = Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

        var noted = await SentAsync(person, "barrier", new() { ["Barrier.NotedOn"] = day, ["Barrier.Kind"] = "French" });
        var acted = await SentAsync(person, "action", new() { ["Action.Barrier"] = "1", ["Action.What"] = "Cours du soir", ["Action.CarriedBy"] = "Centre social", ["Action.From"] = day });
        var lifted = await SentAsync(person, "lift", new() { ["number"] = "1", ["liftedOn"] = day });

        Assert.That(noted.QuerySelector("#barriers")!.TextContent, Does.Contain("Français"));
        Assert.That(acted.QuerySelector("#barriers")!.TextContent, Does.Contain("Cours du soir (Centre social)"));
        Assert.That(lifted.QuerySelector("#barriers")!.TextContent, Does.Contain("levé le " + day));
    }

    [Test]
    public async Task An_exit_is_answered_by_the_button_that_is_pressed()
    {
        var person = await PersonAsync();
        var left = await SentAsync(person, "departure", new() { ["Departure.LeftOn"] = Today.AddMonths(-4).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) });
        var answered = await SentAsync(person, "exit", new() { ["moment"] = "AtTheEnd", ["status"] = "FixedTermLong" });
        var due = await WebHost.PageAsync(Browser, "/beneficiaries?due=ExitToAsk&reference=" + person.Reference);

        Assert.That(left.QuerySelectorAll("main .tone-warning"), Has.Length.EqualTo(2));
        Assert.That(answered.QuerySelector("#exits")!.TextContent, Does.Contain("CDD de 6 mois et plus"));
        Assert.That(answered.QuerySelectorAll("main .tone-warning"), Has.Length.EqualTo(1));
        Assert.That(due.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_sensitive_referrer_shows_on_the_person_s_page_and_in_no_list()
    {
        var person = await PersonAsync();

        var page = await SentAsync(person, "situation", new() { ["Situation.Referrer"] = "SPIP", ["Situation.TrainingLevel"] = "Level3", ["Situation.Sex"] = "Female", ["Situation.Commune"] = "Ville imaginaire" });
        var list = await WebHost.PageAsync(Browser, "/beneficiaries?reference=" + person.Reference);
        var others = await AskAsync(new GetBeneficiarySheet(person.Id));

        Assert.That(page.QuerySelector("#situation .facts")!.TextContent, Does.Contain("Niveau 3").And.Contain("SPIP"));
        Assert.That(list.QuerySelector("main")!.TextContent, Does.Not.Contain("SPIP"));
        Assert.That(others.Person.ReferrerKind, Is.EqualTo(Domain.Organisations.OrganisationKind.SPIP));
    }

    [Test]
    public async Task What_was_refused_is_open_again_with_what_was_typed()
    {
        var person = await PersonAsync();

        var answer = await WebHost.PostAsync(Browser, Address(person), new() { ["Training.Title"] = "CACES", ["Training.From"] = "02/03/2026", ["Training.Until"] = "01/03/2026" }, Address(person, "training"));
        var page = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.QuerySelector("#trainings details[open] [name='Training.Title']")!.GetAttribute("value"), Is.EqualTo("CACES"));
        Assert.That(page.QuerySelector("[name='Training.Until']")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task A_name_is_searched_by_a_posted_form()
    {
        await WebHost.PostAsync(Browser, "/beneficiaries/register", new() { ["Input.FamilyName"] = "INTROUVABLE", ["Input.GivenName"] = "Zélie", ["Input.BirthDate"] = "05/06/1984", ["Input.Criterion"] = "" });

        var answer = await WebHost.PostAsync(Browser, "/beneficiaries", new() { ["name"] = "zelie introuvables" });
        var page = await WebHost.ReadAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.QuerySelectorAll("tbody tr").Single().TextContent, Does.Contain("INTROUVABLE Zélie").And.Contain("Aucun critère vérifié"));
        Assert.That(string.Concat(page.QuerySelectorAll("a, form").Select(a => a.GetAttribute("href") + a.GetAttribute("action"))), Does.Not.Contain("introuvable").IgnoreCase);
    }

    [Test]
    public async Task A_buyer_s_own_category_is_added_and_the_national_list_is_not_changed_by_a_facilitator()
    {
        var read = await WebHost.PageAsync(Browser, "/beneficiaries/categories");
        var refused = await WebHost.PostAsync(Browser, "/beneficiaries/categories", new() { ["Input.Code"] = "ESSAI", ["Input.French"] = "Essai", ["Input.SourceNote"] = "Essai", ["Input.ValidFrom"] = "01/01/2026" });
        using var officer = await Host.SignInAsync(Domain.Access.Role.ProcurementOfficer);
        var added = await WebHost.PostAsync(officer, "/beneficiaries/categories", new()
        {
            ["Input.Code"] = "ASILE", ["Input.French"] = "Demandeur d’asile", ["Input.Proofs"] = "Autorisation de travail\nAttestation ; 6", ["Input.SourceNote"] = "Convention", ["Input.ValidFrom"] = "01/01/2026",
        });
        var after = await WebHost.PageAsync(officer, "/beneficiaries/categories");

        Assert.That(read.QuerySelectorAll("tbody tr"), Has.Length.GreaterThanOrEqualTo(EligibilitySeeds.All.Count));
        Assert.That(read.QuerySelector("#put"), Is.Null);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(after.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("ASILE", StringComparison.Ordinal)).TextContent, Does.Contain("Attestation (6 mois)"));
    }

    [Test]
    public async Task A_category_is_no_longer_offered_after_a_day_and_says_so()
    {
        using var officer = await Host.SignInAsync(Domain.Access.Role.ProcurementOfficer);
        await WebHost.PostAsync(officer, "/beneficiaries/categories", new() { ["Input.Code"] = "FINIE", ["Input.French"] = "Catégorie finie", ["Input.SourceNote"] = "Convention", ["Input.ValidFrom"] = "01/01/2026" });
        var id = Row(await WebHost.PageAsync(officer, "/beneficiaries/categories")).QuerySelector("input[name=retired]")!.GetAttribute("value")!;

        var early = await WebHost.PostAsync(officer, "/beneficiaries/categories?handler=Retire", new() { ["retired"] = id, ["lastDay"] = "31/12/2025" });
        var done = await WebHost.PostAsync(officer, "/beneficiaries/categories?handler=Retire", new() { ["retired"] = id, ["lastDay"] = "31/12/2099" });

        Assert.That((await WebHost.ReadAsync(early)).QuerySelector("[role=alert]")!.TextContent, Does.Contain("01/01/2026"));
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var row = Row(await WebHost.PageAsync(officer, "/beneficiaries/categories"));
        Assert.That(row.TextContent, Does.Contain("proposée jusqu’au 31/12/2099"));
        Assert.That(row.QuerySelector("input[name=retired]"), Is.Null);

        static AngleSharp.Dom.IElement Row(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("FINIE", StringComparison.Ordinal));
    }
}

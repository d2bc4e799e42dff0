using System.Net;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.Organisations;

/// <summary>Organisations through their real pages and forms.</summary>
public sealed class OrganisationPagesTests : ContractsWorld
{
    [Test]
    public async Task The_list_begins_in_the_search_box_and_shows_whom_to_call()
    {
        var id = await AnOrganisationAsync("Jardins de l’Été", 1);
        await GivenAsync(new AddContact { Organisation = id, Name = "Camille Imaginaire", Email = "camille@exemple.invalid", Phone = "+33 (0)1 99 00 12 34", From = new DateOnly(2026, 1, 1) });
        var page = await WebHost.PageAsync(Browser, "/organisations?search=jardins+ete");

        Assert.That(page.QuerySelector("[autofocus]")!.Id, Is.EqualTo("Search"));
        Assert.That(Text(page, "tbody tr"), Does.Contain("Jardins de l’Été").And.Contain("Camille Imaginaire").And.Contain("+33 (0)1 99 00 12 34"));
        Assert.That(page.QuerySelector("tbody a[href='tel:+33199001234']"), Is.Not.Null);
        Assert.That(page.QuerySelector("tbody a[href='mailto:camille@exemple.invalid']"), Is.Not.Null);
        Assert.That(page.QuerySelector("a[href*='handler=Csv']")!.GetAttribute("href"), Does.Contain("search=jardins"));
    }

    [Test]
    public async Task The_list_as_shown_comes_as_a_file()
    {
        await AnOrganisationAsync("=Formule imaginaire", 2);
        var file = await Browser.GetStringAsync("/organisations?handler=Csv&search=formule");

        Assert.That(file.Split("\r\n")[0], Does.StartWith("\uFEFFNom;SIRET;Type"));
        Assert.That(file, Does.Contain("'=Formule imaginaire;900\u00A0000\u00A0000\u00A0").And.Not.Contain("Jardins"));
    }

    [TestCase("/organisations?group=Referrers&family=Mutual&unnamed=true&sort=-commune&p=3")]
    [TestCase("/organisations?group=Nonsense&sort=nonsense&p=-4")]
    [TestCase("/organisations?search=%25_%27%3B--")]
    public async Task An_odd_address_shows_a_list(string address) => Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task The_holder_of_a_contract_is_named_in_one_click_and_one_is_back_at_the_contract()
    {
        var contract = await ContractAsync("ORG-1");
        var sheet = await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}");
        var rename = sheet.QuerySelector("main ul.holders a.btn")!.GetAttribute("href")!;
        var form = await WebHost.PageAsync(Browser, rename);
        Assert.That(form.QuerySelector("[autofocus]")!.GetAttribute("name"), Is.EqualTo("Form.Name"));

        var answer = await WebHost.PostAsync(Browser, rename, Fields(form, ("Form.Name", "Travaux Imaginaires"), ("Form.Kind", "EITI"), ("Form.CommuneCode", "94041")));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo($"/contracts/details?id={contract}"));
        Assert.That(Text(await WebHost.PageAsync(Browser, $"/contracts/details?id={contract}"), "main ul.holders"), Does.Contain("Travaux Imaginaires"));
    }

    [Test]
    public async Task An_address_elsewhere_is_no_way_back()
    {
        var id = await AnOrganisationAsync("Retour", 3);
        var address = $"/organisations/edit?id={id}&back=https://ailleurs.invalid/";
        var answer = await WebHost.PostAsync(Browser, address, Fields(await WebHost.PageAsync(Browser, address), ("Form.Name", "Retour encore")));

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo($"/organisations/details?id={id}"));
    }

    [Test]
    public async Task Bad_input_is_told_at_its_field_and_what_was_typed_stays()
    {
        var taken = HoursSheets.SiretOf(4);
        await AnOrganisationAsync("Déjà là", 4);
        var answer = await WebHost.PostAsync(Browser, "/organisations/add", new() { ["Siret"] = taken, ["Form.Name"] = "Autre", ["Form.Kind"] = "Company" });
        var page = await WebHost.ReadAsync(answer);
        Assert.That((answer.StatusCode, Refused(page).Single(), Value(page, "Form.Name")), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Siret", "Autre")));

        page = await WebHost.ReadAsync(await WebHost.PostAsync(
            Browser, "/organisations/add", new() { ["Form.Name"] = "", ["Form.Kind"] = "Company", ["Form.CommuneCode"] = "9404" }));
        Assert.That(Refused(page), Is.EqualTo(new[] { "Form.Name" }));
        page = await WebHost.ReadAsync(await WebHost.PostAsync(
            Browser, "/organisations/add", new() { ["Form.Name"] = "Autre", ["Form.Kind"] = "ACI", ["Form.IsSolidarityEnterprise"] = "true" }));
        Assert.That(Refused(page), Is.EqualTo(new[] { "Form.SocialEconomyFamily" }));
    }

    [Test]
    public async Task Somebody_else_s_change_is_shown_and_not_lost()
    {
        var id = await AnOrganisationAsync("Première", 5);
        var address = $"/organisations/edit?id={id}";
        var opened = Fields(await WebHost.PageAsync(Browser, address), ("Form.Name", "La mienne"));
        await GivenAsync(new ChangeOrganisation(id, 0, new OrganisationInput { Name = "La sienne" }));

        var answer = await WebHost.PostAsync(Browser, address, opened);
        var page = await WebHost.ReadAsync(answer);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((Value(page, "Form.Name"), page.QuerySelector(".page-top-parent")!.TextContent), Is.EqualTo(("La mienne", "La sienne")));
        Assert.That(page.QuerySelector(".tone-warning a"), Is.Not.Null);
    }

    [Test]
    public async Task A_contact_is_added_and_ended_on_the_pages()
    {
        var id = await AnOrganisationAsync("Avec contact", 6);
        var refused = await WebHost.ReadAsync(await WebHost.PostAsync(Browser, $"/organisations/contact?id={id}", new() { ["Name"] = "Camille", ["From"] = "01/02/2026" }));
        Assert.That(Refused(refused), Is.EqualTo(new[] { "Email" }));
        var added = await WebHost.PostAsync(Browser, $"/organisations/contact?id={id}", new() { ["Name"] = "Camille Imaginaire", ["Phone"] = "3949", ["From"] = "01/02/2026" });
        Assert.That(added.Headers.Location!.OriginalString, Is.EqualTo($"/organisations/details?id={id}"));

        var sheet = $"/organisations/details?id={id}";
        Assert.That(Text(await WebHost.PageAsync(Browser, sheet), "tbody tr"), Does.Contain("Camille Imaginaire À joindre").And.Contain("depuis le 01/02/2026"));
        var early = await WebHost.PostAsync(Browser, sheet, new() { ["contact"] = "1", ["until"] = "31/01/2026" }, $"/organisations/details?id={id}&handler=EndContact");
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Text(await WebHost.ReadAsync(early), ".tone-danger"), Does.Contain("31/01/2026"));
        Assert.That((await AskAsync(new GetOrganisation(id))).Contacts[0].Until, Is.Null);
        await WebHost.PostAsync(Browser, sheet, new() { ["contact"] = "1", ["until"] = "28/02/2026" }, $"/organisations/details?id={id}&handler=EndContact");
        Assert.That(Text(await WebHost.PageAsync(Browser, sheet), "tbody tr"), Does.Contain("du 01/02/2026 au 28/02/2026").And.Not.Contain("À joindre"));
    }

    [Test]
    public async Task A_duplicate_is_looked_for_compared_and_merged()
    {
        var (kept, absorbed) = (await AnOrganisationAsync("Entreprise Mirage", 7), await AnOrganisationAsync("ENTREPRISE MIRAGE", 8));
        await GivenAsync(new AddContact { Organisation = absorbed, Name = "Alex Fictif", Phone = "3949", From = new DateOnly(2026, 1, 1) });
        var search = await WebHost.PageAsync(Browser, $"/organisations/merge?kept={kept}&search=mirage");
        Assert.That(search.QuerySelectorAll("tbody a").Select(a => a.TextContent), Is.EqualTo(new[] { "ENTREPRISE MIRAGE" }), "Not with itself.");
        var duplicates = await WebHost.PageAsync(Browser, "/organisations/duplicates");
        var address = duplicates.QuerySelector($"a[href*='absorbed={absorbed}']")!.GetAttribute("href")!;
        var preview = await WebHost.PageAsync(Browser, address);
        Assert.That(Text(preview, "tbody"), Is.EqualTo("Contacts1"));
        Assert.That(preview.QuerySelector($"a[href*='kept={absorbed}'][href*='absorbed={kept}']"), Is.Not.Null, "The sides can be swapped.");

        var answer = await WebHost.PostAsync(Browser, address, Fields(preview));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo($"/organisations/details?id={kept}"));
        Assert.That(Text(await WebHost.PageAsync(Browser, $"/organisations/details?id={kept}"), "main"), Does.Contain("Alex Fictif").And.Contain("ENTREPRISE MIRAGE"));
        Assert.That(Text(await WebHost.PageAsync(Browser, $"/organisations/details?id={absorbed}"), ".tone-info"), Does.Contain("Entreprise Mirage"));
        var again = await WebHost.PageAsync(Browser, address);
        Assert.That(Text(again, ".tone-danger"), Does.Contain("déjà été fusionné"));
        Assert.That(again.QuerySelector(".merge-form button"), Is.Null);
    }

    [TestCase("/organisations/details?id=00000000-0000-0000-0000-000000000001")]
    [TestCase("/organisations/edit?id=00000000-0000-0000-0000-000000000001")]
    [TestCase("/organisations/contact?id=00000000-0000-0000-0000-000000000001")]
    [TestCase("/organisations/merge?kept=00000000-0000-0000-0000-000000000001")]
    public async Task What_does_not_exist_is_not_found(string address) => Assert.That((await Browser.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("/organisations")]
    [TestCase("/organisations/add")]
    [TestCase("/organisations/duplicates")]
    public async Task An_elected_official_is_refused(string address)
    {
        var official = await Host.SignInAsync(Role.ElectedOfficial);

        Assert.That((await official.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task The_pages_speak_English_too()
    {
        var id = await AnOrganisationAsync("English", 9);
        var browser = await Host.SignInAsync(Role.Facilitator);

        Assert.That(Text(await WebHost.PageAsync(browser, $"/organisations/merge?kept={id}&absorbed={id}&culture=en"), ".tone-danger"), Does.Contain("Choose two different organisations."));
    }

    private Task<OrganisationId> AnOrganisationAsync(string name, int siret) => GivenAsync(new RegisterOrganisation(HoursSheets.SiretOf(siret), new OrganisationInput { Name = name }));

    private async Task<T> GivenAsync<T>(Application.Abstractions.ICommand<T> command)
    {
        var done = await Host.DoAsSystemAsync(command);
        Assert.That(done.Errors, Is.Empty);
        return done.Value;
    }

    /// <summary>What the form of a page would send, with some fields typed anew.</summary>
    private static Dictionary<string, string> Fields(AngleSharp.Html.Dom.IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var form = page.QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("input[name]:not([type=checkbox]), select[name]")
            .Where(f => f.GetAttribute("name") != "__RequestVerificationToken")
            .ToDictionary(f => f.GetAttribute("name")!, f => (f is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : f.GetAttribute("value")) ?? string.Empty);
        foreach (var (name, value) in typed) fields[name] = value;
        return fields;
    }
}

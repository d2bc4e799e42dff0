using System.Net;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.People;

namespace ClauseTracker.Web.Tests.Payroll;

public sealed class PayrollPageTests : HoursWorld
{
    private const string Address = "/payroll";

    [Test]
    public async Task A_file_shows_what_it_would_change_and_only_what_is_ticked_is_declared()
    {
        var clause = await PlacedAsync("PA-1", 1);
        var person = (await AskAsync(new ListBeneficiaries(clause.Person))).Rows.Single();
        var preview = await PreviewAsync(FileOf(1).Employee("FICTIF", person.GivenName, Born(person), 151.67m).Employee("COLLÈGUE", "Imaginaire", "05051970", 100));

        Assert.That(preview.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        Assert.That(preview.Body!.TextContent, Does.Contain("151,67").And.Not.Contain("COLLÈGUE").And.Not.Contain(PayrollFileMade.ImaginaryNumber).And.Not.Contain("FICTIF"));
        Assert.That(preview.QuerySelector("input[name='Lines[0].IsTaken']"), Is.Not.Null);

        var declared = await DeclareAsync(preview);

        Assert.That(declared.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await AskAsync(new GetClauseSheet(clause.Clause))).Statements.Single().Status, Is.EqualTo(StatementStatus.Submitted));
    }

    [Test]
    public async Task A_file_that_is_none_is_said_at_the_field()
    {
        var answer = await SendAsync("nom;heures"u8.ToArray());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await WebHost.ReadAsync(answer)).QuerySelector(".field-error")!.TextContent, Does.Contain("Ce n’est pas une DSN"));
    }

    [Test]
    public async Task Without_a_file_or_without_the_right_nothing_happens()
    {
        var empty = await WebHost.PostAsync(Browser, Address, [], Address + "?handler=Preview");
        var officer = await (await Host.SignInAsync(Role.ProcurementOfficer)).GetAsync(Address);

        Assert.That((empty.StatusCode, officer.StatusCode), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden)));
    }

    private async Task<(ClauseId Clause, string Person)> PlacedAsync(string number, int employer)
    {
        var clause = await ClauseAsync(number);
        return (clause, (await PlaceAsync(clause, employer, 1))[0]);
    }

    /// <summary>People of this world differ by their day of birth and given name alone.</summary>
    private static string Born(BeneficiaryRow person) => person.BirthDate!.Value.ToString("ddMMyyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static PayrollFileMade FileOf(int employer) => new(HoursSheets.SiretOf(employer), Month.FirstDay.ToString("MMyyyy", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<IHtmlDocument> PreviewAsync(PayrollFileMade file)
    {
        var answer = await SendAsync(file.AsBytes());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await WebHost.ReadAsync(answer);
    }

    private async Task<HttpResponseMessage> DeclareAsync(IHtmlDocument preview)
    {
        var form = (IHtmlFormElement)preview.QuerySelector("form:has(tbody)")!;
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(i => i.Name is not null).Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return await Browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] content)
    {
        var page = await WebHost.PageAsync(Browser, Address);
        using var sent = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "File", "dsn.txt" },
        };
        return await Browser.PostAsync(Address + "?handler=Preview", sent);
    }
}

using System.Text.RegularExpressions;
using ClauseTracker.Browser.Tests.Browser;
using Microsoft.Playwright;

namespace ClauseTracker.Browser.Tests;

/// <summary>A program of its own, the people who work with it, and the words that journeys share. Axe looks at each page they meet.</summary>
public abstract partial class Journey
{
    private const string Password = "une phrase pour le voyage";

    private static readonly HashSet<string> Seen = [];

    private BrowserSession _session = null!;
    private bool _hasUsers;

    [OneTimeSetUp]
    public async Task Start() => _session = await BrowserSession.StartAsync(Settings);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_session is not null) await _session.DisposeAsync();
    }

    /// <summary>Variables for the program, beside the usual ones.</summary>
    protected virtual IReadOnlyDictionary<string, string?>? Settings => null;

    protected BrowserSession Session => _session;

    protected static LocatorAssertionsToHaveTextOptions Patient => new() { Timeout = 30_000 };

    protected async Task CreateUsersAsync()
    {
        if (_hasUsers) return;
        _hasUsers = true;
        var page = await _session.NewPageAsync(new Reader(ForAxe: true));
        await page.GotoAsync(SetupLink().Match(_session.Program.Output).Groups[1].Value);
        await CheckOnceAsync(page, "setup");
        await FillAsync(page, ("DisplayName", "Ada Administratrice"), ("Email", "admin@test.example"), ("Password", Password));
        await SendAsync(page);
        page = await SignInAsync("admin@test.example");
        await AddUserAsync(page, "Omar Acheteur", "acheteur@test.example", "ProcurementOfficer");
        await AddUserAsync(page, "Fanny Facilitatrice", "facilitatrice@test.example", "Facilitator");
        await AddUserAsync(page, "Élise Élue", "elue@test.example", "ElectedOfficial");
        await CheckOnceAsync(page, "users");
    }

    private static async Task AddUserAsync(IPage page, string name, string email, string role)
    {
        await page.GotoAsync("/users");
        await FillAsync(page, ("DisplayName", name), ("Email", email), ("Password", Password));
        await page.Locator("main [name=Role]").SelectOptionAsync(role);
        await SendAsync(page);
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync(email);
    }

    protected async Task<IPage> SignInAsync(string email)
    {
        var page = await _session.NewPageAsync(new Reader(ForAxe: true));
        await page.GotoAsync("/sign-in");
        await FillAsync(page, ("Email", email), ("Password", Password));
        await SendAsync(page);
        await page.WaitForURLAsync("**/home");
        await CheckOnceAsync(page, "home-" + email[..4]);
        return page;
    }

    /// <summary>Registers an imaginary person whose eligibility was checked long ago; gives the reference.</summary>
    protected static async Task<string> RegisterAsync(IPage page, string familyName, string givenName, string birthDate)
    {
        await page.GotoAsync("/beneficiaries/register");
        await CheckOnceAsync(page, "register");
        await FillAsync(page, ("Input.FamilyName", familyName), ("Input.GivenName", givenName), ("Input.BirthDate", birthDate), ("Input.VerifiedOn", "01/01/2025"));
        await page.Locator("[name='Input.Criterion']").SelectOptionAsync("RSA");
        await SendAsync(page);
        await page.WaitForURLAsync(url => !url.Contains("/register", StringComparison.Ordinal));
        return PersonReference().Match(await page.Locator("main").InnerTextAsync()).Value;
    }

    /// <summary>Places a person on a clause, with an employer met for the first time.</summary>
    protected static async Task PlaceOnAsync(IPage page, Guid clause, string reference, string employer, string name, string job, string start, string end = "")
    {
        await page.GotoAsync($"/placements/start?clause={clause}");
        await PlaceAsync(page, reference, employer, name, job, start, end);
    }

    /// <summary>Fills the form of a placement with an employer met for the first time; what it warns of is confirmed.</summary>
    protected static async Task PlaceAsync(IPage page, string reference, string employer, string name, string job, string start, string end = "")
    {
        var newEmployer = page.Locator("details:has([name='Input.EmployerName'])");
        if (await newEmployer.GetAttributeAsync("open") is null) await newEmployer.Locator("summary").ClickAsync();
        await FillAsync(page, ("Input.PersonReference", reference), ("Input.EmployerSiret", employer), ("Input.EmployerName", name), ("Input.JobTitle", job), ("Input.StartsOn", start), ("Input.EndsOn", end));
        await SendAsync(page);
        await page.WaitForLoadStateAsync();
        if (await page.Locator("[name='Input.IsConfirmed'][type=checkbox]").CountAsync() > 0)
        {
            await CheckOnceAsync(page, "place-warned");
            await page.Locator("[name='Input.IsConfirmed'][type=checkbox]").CheckAsync();
            await SendAsync(page);
        }

        await page.WaitForURLAsync("**/clauses/details**");
    }

    /// <summary>Sends the statement of a firm back, from the list at that address.</summary>
    protected static async Task ReturnAsync(IPage page, string list, string firm, string reason)
    {
        await page.GotoAsync(list);
        await page.Locator("tbody tr", new() { HasText = firm }).Locator("a.stretched-link").ClickAsync();
        await page.Locator("summary[data-press=r]").ClickAsync();
        await page.Locator("main textarea").FillAsync(reason);
        await page.Locator("form", new() { Has = page.Locator("textarea") }).Locator("button[type=submit]").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    protected static async Task FillAsync(IPage page, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields) await page.Locator($"main [name='{name}']").FillAsync(value);
    }

    protected static Task PressAsync(IPage page, string button) => page.Locator($"#declare .declare-buttons button[value={button}]").ClickAsync();

    protected static Task SendAsync(IPage page) => page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();

    protected static async Task CheckAsync(IPage page, string name)
    {
        await page.WaitForLoadStateAsync();
        await Screenshots.TakeAsync(page, "journey-" + name);
        await AxeCheck.AssertNoViolationsAsync(page);
    }

    /// <summary>Looks at a page that many journeys pass through the first time only.</summary>
    protected static async Task CheckOnceAsync(IPage page, string name)
    {
        if (Seen.Add(name)) await CheckAsync(page, name);
    }

    [GeneratedRegex(@"(http://\S+/setup\?token=\w+)")]
    private static partial Regex SetupLink();

    [GeneratedRegex(@"P-[0-9A-Z]{8}")]
    protected static partial Regex PersonReference();
}

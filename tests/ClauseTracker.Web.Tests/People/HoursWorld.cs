using AngleSharp.Html.Dom;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests.People;

/// <summary>The real program with a facilitator signed in, and clauses, people and placements made through the use cases. One for each fixture.</summary>
public abstract class HoursWorld
{
    private int _people;

    protected WebHost Host { get; private set; } = default!;

    /// <summary>The facilitator's.</summary>
    protected HttpClient Browser { get; private set; } = default!;

    protected static DateOnly Today => TimeProvider.System.Today();

    /// <summary>The last whole month.</summary>
    protected static YearMonth Month => YearMonth.Of(Today).AddMonths(-1);

    [OneTimeSetUp]
    public async Task Start()
    {
        Host = NewHost();
        Browser = await Host.SignInAsync(Role.Facilitator);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>The program, where a fixture wants other settings.</summary>
    protected virtual WebHost NewHost() => new();

    /// <summary>A contract of that number with a clause of 1 000 hours that runs today.</summary>
    protected async Task<ClauseId> ClauseAsync(string number)
    {
        using var file = new MemoryStream(DecpFile.With(DecpFile.Market(number)));
        Assert.That((await Host.DoAsSystemAsync(new ImportContracts(file, new ContractImportFilter(null, false)))).Errors, Is.Empty);
        var contract = (await AskAsync(new ListContracts(number))).Rows.Single();
        var input = new ClauseInput { Hours = 1000, StartsOn = Today.AddYears(-1), EndsOn = Today.AddYears(1) };
        return (await Host.DoAsSystemAsync(new DeclareClause(contract.Id, input))).Value;
    }

    /// <summary>Somebody who never was.</summary>
    protected async Task<BeneficiaryReceipt> PersonAsync(DateOnly? validUntil = null) => (await Host.DoAsSystemAsync(new RegisterBeneficiary
    {
        FamilyName = "FICTIF", GivenName = $"Essai{++_people}", BirthDate = new DateOnly(1990, 1, 1).AddDays(_people), Criterion = NationalCriteria.DELD,
        VerifiedOn = Today.AddYears(-1), ValidUntil = validUntil, IsSomebodyElse = true,
    })).Value;

    /// <summary>Places new people with that employer since half a year; gives their references in the order of the grid.</summary>
    protected async Task<IReadOnlyList<string>> PlaceAsync(ClauseId clause, int employer, int people)
    {
        var references = new List<string>();
        for (var i = 0; i < people; i++)
        {
            var person = await PersonAsync();
            var started = await Host.DoAsSystemAsync(new StartPlacement
            {
                Clause = clause, Beneficiary = person.Id, EmployerSiret = HoursSheets.SiretOf(employer), EmployerName = $"Entreprise fictive {employer}",
                EmployerKind = OrganisationKind.EI, JobTitle = "Agent d’entretien", StartsOn = Today.AddMonths(-6),
            });
            Assert.That(started.Errors, Is.Empty);
            references.Add(person.Reference);
        }

        return [.. references.Order(StringComparer.Ordinal)];
    }

    /// <summary>The address of the grid of a month, from the clause's only employer.</summary>
    protected async Task<string> GridAddressAsync(ClauseId clause, YearMonth? month = null)
    {
        var employer = (await AskAsync(new GetClauseSheet(clause))).Placements[0].EmployerId;
        return $"/statements/month?clause={clause}&employer={employer}&month={month ?? Month}";
    }

    protected async Task<T> AskAsync<T>(IQuery<T> query)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("test"));
        return (await scope.ServiceProvider.GetRequiredService<IUseCases>().AskAsync(query)).Value;
    }

    /// <summary>Types hours in the cells of the grid and sends it, or presses the button of another handler.</summary>
    protected async Task<HttpResponseMessage> TypeAsync(string address, string? handler, params string[] hours)
    {
        var page = await WebHost.PageAsync(Browser, address);
        var fields = new Dictionary<string, string>();
        for (var i = 0; i < hours.Length; i++)
        {
            fields[$"Lines[{i}].Placement"] = ((IHtmlInputElement)page.QuerySelector($"input[name='Lines[{i}].Placement']")!).Value;
            fields[$"Lines[{i}].Hours"] = hours[i];
        }

        return await WebHost.PostAsync(Browser, address, fields, handler is null ? null : $"{address}&handler={handler}");
    }
}

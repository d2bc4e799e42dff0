using System.Net;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Testing;
using ClauseTracker.Web.Tests.People;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>Two firms with people on one clause, and telephones that come by links.</summary>
public abstract class FirmWorld : HoursWorld
{
    protected const int OurEmployer = 31;
    protected const int OtherEmployer = 32;
    protected const string Recipient = "paie@firme.invalid";

    protected ClauseId Clause { get; private set; }

    protected OrganisationId Ours { get; private set; }

    protected OrganisationId Theirs { get; private set; }

    [OneTimeSetUp]
    public async Task Two_firms_are_at_work()
    {
        Clause = await ClauseAsync("2026-PORTE");
        await PlaceAsync(Clause, OurEmployer, 2);
        await PlaceAsync(Clause, OtherEmployer, 1);
        (Ours, Theirs) = (await OrganisationAsync(OurEmployer), await OrganisationAsync(OtherEmployer));
    }

    /// <summary>Gives a firm a link for the last whole month, as path.</summary>
    protected async Task<string> LinkAsync(OrganisationId firm, YearMonth? month) =>
        (await Host.DoAsSystemAsync(new InviteFirm(firm, month, Recipient))).Value.AbsolutePath;

    /// <summary>A telephone without anything in it.</summary>
    protected HttpClient Telephone() => Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A telephone on which a link of that firm was opened.</summary>
    protected async Task<HttpClient> OpenAsync(OrganisationId firm, YearMonth? month)
    {
        var telephone = Telephone();
        var answer = await telephone.GetAsync(await LinkAsync(firm, month));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        return telephone;
    }

    protected Task<PlacementId> PlacementOfAsync(OrganisationId employer) =>
        ReadAsync(db => db.Placements.IgnoreQueryFilters().Where(p => p.EmployerId == employer).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());

    protected async Task<T> ReadAsync<T>(Func<ClauseTrackerDbContext, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ClauseTrackerDbContext>());
    }

    private Task<OrganisationId> OrganisationAsync(int employer) =>
        ReadAsync(db => db.Organisations.Where(o => o.Siret == Siret.Known(HoursSheets.SiretOf(employer))).Select(o => o.Id).SingleAsync());
}

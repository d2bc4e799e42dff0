using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Web.Tests.PublicContracts;

/// <summary>The real program with a procurement officer signed in, and contracts imported through the use case. One for each fixture.</summary>
public abstract class ContractsWorld
{
    protected WebHost Host { get; private set; } = default!;

    /// <summary>The procurement officer's.</summary>
    protected HttpClient Browser { get; private set; } = default!;

    [OneTimeSetUp]
    public async Task Start()
    {
        Host = new WebHost();
        Browser = await Host.SignInAsync(Role.ProcurementOfficer);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Imports a contract and gives its id.</summary>
    protected async Task<ContractId> ContractAsync(DecpContract contract, string number)
    {
        using var file = new MemoryStream(DecpFile.With(contract));
        Assert.That((await Host.DoAsSystemAsync(new ImportContracts(file, new ContractImportFilter(null, false)))).Errors, Is.Empty);
        return (await AskAsync(new ListContracts(number))).Rows.Single().Id;
    }

    protected Task<ContractId> ContractAsync(string number) => ContractAsync(DecpFile.Market(number), number);

    protected async Task<T> AskAsync<T>(IQuery<T> query)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(new SystemUser("test"));
        return (await scope.ServiceProvider.GetRequiredService<IUseCases>().AskAsync(query)).Value;
    }

    /// <summary>The words of the first element that matches, blanks made single.</summary>
    protected static string Text(IHtmlDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The names of the fields that a page says are wrong.</summary>
    protected static IEnumerable<string?> Refused(IHtmlDocument page) => page.QuerySelectorAll("[aria-invalid=true]").Select(i => i.GetAttribute("name"));

    /// <summary>What a field of a page holds.</summary>
    protected static string? Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Home;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Home;

/// <summary>What waits for the user, then the territory in figures. Officials have the figures alone.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user) : PageModel
{
    public WaitingWork? Waiting { get; private set; }

    public TerritoryFigures? Figures { get; private set; }

    /// <summary>The number of people, or that they are too few to be told.</summary>
    public string PeopleText(Words words) => Figures?.People is { } people ? Formats.Number(people) : words["HomePage.TooFew"];

    public bool Has(Permission permission) => user.Roles.Any(r => RolePermissions.Of(r.Role).Contains(permission));

    public async Task OnGetAsync()
    {
        var waiting = await useCases.AskAsync(new GetWaitingWork(), HttpContext.RequestAborted);
        if (waiting.TryGet(out var work)) Waiting = work;
        var figures = await useCases.AskAsync(new GetTerritoryFigures(), HttpContext.RequestAborted);
        if (figures.TryGet(out var territory)) Figures = territory;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Home;
using ClauseTracker.Domain.Access;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Home;

/// <summary>What waits for the user, then the territory in figures. Officials have the figures alone.</summary>
public sealed class IndexModel(IUseCases useCases, ICurrentUser user) : PageModel
{
    public WaitingWork? Waiting { get; private set; }

    public TerritoryFigures? Figures { get; private set; }

    /// <summary>The bars of the months, in the units of the picture.</summary>
    public IReadOnlyList<Bar> Bars { get; private set; } = [];

    /// <summary>The number of people, or that they are too few to be told.</summary>
    public string PeopleText(Words words) => Figures?.People is { } people ? Formats.Number(people) : words["HomePage.TooFew"];

    public bool Has(Permission permission) => user.Roles.Any(r => RolePermissions.Of(r.Role).Contains(permission));

    public async Task<IActionResult> OnGetAsync()
    {
        // An account of a firm has one door.
        if (Has(Permission.AnswerForFirm) && !Has(Permission.ReadAggregates)) return Redirect(FirmPaths.Root);
        var waiting = await useCases.AskAsync(new GetWaitingWork(), HttpContext.RequestAborted);
        if (waiting.TryGet(out var work)) Waiting = work;
        var figures = await useCases.AskAsync(new GetTerritoryFigures(), HttpContext.RequestAborted);
        if (!figures.TryGet(out var territory)) return Page();
        Figures = territory;
        Bars = BarsOf(territory.ByMonth);
        return Page();
    }

    private static IReadOnlyList<Bar> BarsOf(IReadOnlyList<MonthFigure> months)
    {
        var most = Math.Max(1, months.Max(m => m.Counted.Hundredths));
        return [.. months.Select((m, i) => new Bar((i * 40) + 6, 120 - (int)(m.Counted.Hundredths * 110 / most), (int)(m.Counted.Hundredths * 110 / most), $"{Formats.Month(m.Month)} : {Formats.Hours(m.Counted)}"))];
    }
}

/// <summary>A bar of the picture with its label.</summary>
public sealed record Bar(int X, int Y, int Height, string Label);

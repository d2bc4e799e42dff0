using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The statements in which nothing is remarkable, shown, then validated with one key.</summary>
[NeedsPermission(Permission.ValidateStatements)]
public sealed class TogetherModel(IUseCases useCases, Words words) : FilteredPage
{
    /// <summary>What was shown, each as <c>id:version</c>.</summary>
    [BindProperty]
    public List<string> Seen { get; set; } = [];

    public UnremarkableList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var validated = await useCases.DoAsync(new ValidateUnremarkable([.. Seen.Select(Read).Where(s => s is not null).Select(s => s!)]), cancellationToken);
        if (!validated.TryGet(out var done)) return await LoadAsync(cancellationToken) ?? this.FormAgain(validated, words);
        this.Announce(words[done.LeftOut == 0 ? "MonthPage.TogetherDone" : "MonthPage.TogetherPartly", done.Validated, done.LeftOut]);
        return RedirectToPage("Index", Address());
    }

    private static SeenStatement? Read(string seen) => seen.Split(':') is [var id, var version]
        && Guid.TryParse(id, out var statement) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
        ? new SeenStatement(StatementId.From(statement), known)
        : null;

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var listed = await useCases.AskAsync(new ListUnremarkable(Filter), cancellation);
        if (!listed.TryGet(out var list)) return this.CannotShow(listed);
        List = list;
        return null;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Partnerships;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>An agreement: what was expected and what was achieved, year by year.</summary>
[NeedsPermission(Permission.ReadPartnerships)]
public sealed class AgreementModel(IUseCases useCases, ICurrentUser user, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AgreementSheet Sheet { get; private set; } = default!;

    public bool MayEdit => user.Has(Permission.EditPartnerships);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await useCases.AskAsync(new GetAgreement(AgreementId.From(Id)), cancellationToken);
        if (!found.TryGet(out var sheet)) return this.CannotShow(found);
        Sheet = sheet;
        return Page();
    }

    /// <summary>The lines of a year: what, expected, achieved, in the order of <see cref="ObjectiveKind"/>.</summary>
    public IEnumerable<ObjectiveLine> Lines(AgreementYear year)
    {
        var isHidden = Sheet.PartnerKind.IsSensitiveReferrer() && year.Achieved is { People: null };
        var unknown = isHidden ? words["Partnership.TooFew", SensitiveReferrers.FewestPeople] : words["Partnership.NotKnown"];
        yield return new ObjectiveLine(ObjectiveKind.People, year.PeopleExpected, year.Achieved.People, year.Achieved.People is { } people ? Formats.Number(people) : unknown);
        yield return new ObjectiveLine(ObjectiveKind.HoursCounted, year.HoursExpected, year.Achieved.Counted?.Value, year.Achieved.Counted is { } hours ? Formats.Hours(hours) : unknown);
        yield return new ObjectiveLine(
            ObjectiveKind.PositiveExits, year.ExitsExpected, year.Achieved.PositiveExits, year.Achieved.PositiveExits is { } exits ? Formats.Number(exits) : words["Partnership.NotKnown"]);
    }
}

/// <summary>One thing expected in a year.</summary>
/// <param name="Expected">Null when no objective was set.</param>
/// <param name="Done">Null when it cannot be told.</param>
/// <param name="DoneText">The same in words.</param>
public sealed record ObjectiveLine(ObjectiveKind Kind, int? Expected, decimal? Done, string DoneText)
{
    /// <summary>Done against expected as a fraction; null without an objective or when it cannot be told.</summary>
    public decimal? Share => Expected is > 0 && Done is { } done ? done / Expected.Value : null;

    /// <summary>The objective in words.</summary>
    public string ExpectedText(Words words) => Expected switch
    {
        null => words["Partnership.NoObjective"],
        { } hours when Kind == ObjectiveKind.HoursCounted => Formats.Hours(Hours.Of(hours)),
        { } number => Formats.Number(number),
    };
}

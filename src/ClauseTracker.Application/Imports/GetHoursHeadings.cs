using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>The headings of a checked file with three values of each, for the user to say what they mean.</summary>
[Requires(Permission.EnterStatements)]
public sealed record GetHoursHeadings(Guid Operation) : IQuery<HoursHeadings>;

/// <summary>What the page shows. The samples may name people: shown to the user, kept nowhere.</summary>
/// <param name="Look">The file.</param>
/// <param name="Unclear">Why it is asked; null when the user asked to correct what was understood.</param>
/// <param name="EmployerSiret">The firm that decided the same headings before, or the title block's.</param>
/// <param name="ContractNumber">The remembered constant.</param>
/// <param name="Meanings">Prefilled: what was remembered, else the best guess; in the order of the headings.</param>
/// <param name="Firms">Employers to choose from, by SIRET.</param>
public sealed record HoursHeadings(
    HoursFileLook Look, RefusalTold? Unclear, string? EmployerSiret, string? ContractNumber, IReadOnlyList<HoursMeaning?> Meanings, IReadOnlyList<(string Siret, string Name)> Firms);

internal sealed class GetHoursHeadingsHandler(IClauseTrackerDb db, HoursColumns columns, ICurrentUser user) : IQueryHandler<GetHoursHeadings, HoursHeadings>
{
    private const int MostFirms = 500;

    public async Task<Result<HoursHeadings>> Handle(GetHoursHeadings request, CancellationToken cancellationToken)
    {
        var looked = await columns.LookAsync(HoursSender.Of(user), request.Operation, null, cancellationToken);
        if (!looked.TryGet(out var seen)) return Result<HoursHeadings>.Refuse(looked.Errors);
        var remembered = seen.Remembered;
        var siret = remembered is null ? null : await db.Organisations.Where(o => o.Id == remembered.EmployerId).Select(o => o.Siret).SingleOrDefaultAsync(cancellationToken);
        var firms = await db.Organisations.Where(o => o.Siret != null && db.Placements.Any(p => p.EmployerId == o.Id)).OrderBy(o => o.Name).Take(MostFirms)
            .Select(o => new { o.Siret, o.Name }).ToListAsync(cancellationToken);
        return new HoursHeadings(
            seen.Look, HoursOperations.OutcomeOf(seen.Check).Unclear, siret?.Digits ?? seen.Look.Given.GetValueOrDefault(HoursMeaning.EmployerSiret),
            remembered?.Columns.FirstOrDefault(c => c is { Heading: null, Meaning: HoursMeaning.ContractNumber })?.Value, seen.Meanings, firms.ConvertAll(f => (f.Siret!.Value.Digits, f.Name)));
    }
}

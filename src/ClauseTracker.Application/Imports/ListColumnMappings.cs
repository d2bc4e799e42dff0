using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Imports;

/// <summary>The forms of firms whose headings somebody explained.</summary>
[Requires(Permission.EnterStatements)]
public sealed record ListColumnMappings : IQuery<IReadOnlyList<ListedColumnMapping>>;

/// <summary>One of them.</summary>
/// <param name="Columns">Heading and meaning of each column that is read; a constant has its value for a heading.</param>
public sealed record ListedColumnMapping(ColumnMappingId Id, OrganisationId Employer, string Name, DateTimeOffset DecidedAt, IReadOnlyList<(string Text, HoursMeaning Meaning, bool IsConstant)> Columns);

internal sealed class ListColumnMappingsHandler(IClauseTrackerDb db) : IQueryHandler<ListColumnMappings, IReadOnlyList<ListedColumnMapping>>
{
    private const int Most = 200;

    public async Task<Result<IReadOnlyList<ListedColumnMapping>>> Handle(ListColumnMappings request, CancellationToken cancellationToken)
    {
        var mappings = await db.ColumnMappings.AsNoTracking().Include(m => m.Columns).OrderByDescending(m => m.DecidedAt).Take(Most).ToListAsync(cancellationToken);
        var employers = mappings.Select(m => m.EmployerId).Distinct().ToList();
        var names = await db.Organisations.Where(o => employers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return mappings.ConvertAll(m => new ListedColumnMapping(
            m.Id, m.EmployerId, names[m.EmployerId], m.DecidedAt,
            [.. m.Columns.Where(c => c.Meaning is not null).OrderBy(c => c.Number).Select(c => (c.Heading ?? c.Value!, c.Meaning!.Value, c.Heading is null))]));
    }
}

/// <summary>Forgets what a firm's headings mean: its next file will ask again.</summary>
[Requires(Permission.EnterStatements)]
public sealed record ForgetColumnMapping(ColumnMappingId Mapping) : ICommand<Nothing>;

internal sealed class ForgetColumnMappingHandler(IClauseTrackerDb db) : ICommandHandler<ForgetColumnMapping, Nothing>
{
    public async Task<Result<Nothing>> Handle(ForgetColumnMapping request, CancellationToken cancellationToken)
    {
        var mapping = await db.ColumnMappings.Include(m => m.Columns).SingleOrDefaultAsync(m => m.Id == request.Mapping, cancellationToken);
        if (mapping is null) return new SharedErrors.NotFound();
        db.ColumnMappings.Remove(mapping);
        await db.SaveChangesAsync(cancellationToken);
        return default(Nothing);
    }
}

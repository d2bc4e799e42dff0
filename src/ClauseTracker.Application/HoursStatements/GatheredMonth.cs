using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.HoursStatements;

/// <summary>
/// The rows of one clause, employer and month as they are met: one sum for each person, in the order of the file. A file of a hundred thousand rows is gathered in
/// one pass, without a group of its own for each person and month.
/// </summary>
internal sealed class GatheredMonth(InsertionClause clause, OrganisationId employer, HoursFileRow first)
{
    private readonly List<(PlacementId Placement, Hours Hours)> _lines = [];
    private readonly List<HoursFileRow> _lastRows = [];
    private readonly Dictionary<PlacementId, int> _places = [];

    /// <summary>Adds a row; several of one person add up.</summary>
    public void Add(PlacementId placement, HoursFileRow row)
    {
        if (_places.TryAdd(placement, _lines.Count))
        {
            _lines.Add((placement, row.Hours));
            _lastRows.Add(row);
            return;
        }

        var place = _places[placement];
        _lines[place] = (placement, _lines[place].Hours + row.Hours);
        _lastRows[place] = row;
    }

    /// <summary>The people whose rows come to more than a month holds: the last row of each, and the sum.</summary>
    public IEnumerable<(HoursFileRow Row, Hours Total)> MoreThanAMonthHolds()
    {
        var most = Hours.Of(Hours.MostInAMonth);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Hours > most) yield return (_lastRows[i], _lines[i].Hours);
        }
    }

    public MatchedMonth Matched(IEnumerable<HoursStatement> known) => new(clause, employer, first.Month, [.. known], _lines, first.Row);
}

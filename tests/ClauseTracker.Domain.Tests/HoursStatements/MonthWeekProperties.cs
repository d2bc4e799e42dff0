using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.HoursStatements;

public sealed class MonthWeekProperties
{
    private static readonly Gen<YearMonth> Months = Gen.Int[2000 * 12, 2100 * 12].Select(i => new YearMonth(i));

    private static readonly Gen<(int Row, int Week, long? Hours)> Writing = Gen.Select(Gen.Int[1, 3], Gen.Int[0, 7], Gen.Long[-100, 24_000], Gen.Int[0, 4])
        .Select((row, week, hours, empty) => (row, week, empty == 0 ? (long?)null : hours));

    private static readonly Guid Page = Given.Number(77);

    [Test]
    public void The_weeks_of_a_month_are_its_days_each_once() => Months.Sample(month =>
    {
        var weeks = MonthWeek.Of(month);
        var days = weeks.SelectMany(w => Enumerable.Range(0, w.Days.Days).Select(i => w.Days.Start.AddDays(i))).ToList();
        var whole = Enumerable.Range(0, month.Days.Days).Select(i => month.FirstDay.AddDays(i));
        var inner = weeks.Skip(1).SkipLast(1);

        return days.SequenceEqual(whole) && weeks.Count is >= 4 and <= 6 && inner.All(w => w.Days.Days == 7 && w.Days.Start.DayOfWeek == DayOfWeek.Monday)
            && weeks.Select(w => w.Position).SequenceEqual(Enumerable.Range(1, weeks.Count));
    });

    [Test]
    public void Weeks_are_stored_and_read_back() => Gen.Select(Months, Gen.Long[0, 2400].Nullable().Array[6]).Sample((month, hours) =>
    {
        var weeks = WeekHours.From(month, [.. hours.Take(MonthWeek.Of(month).Count).Select(h => h is { } known ? new Hours(known) : (Hours?)null)]);

        return weeks.IsSuccess && (weeks.Value is null || (WeekHours.Known(weeks.Value.ToString()).Equals(weeks.Value) && weeks.Value.ToString().Length <= WeekHours.TextLength));
    });

    [Test]
    public void Whatever_is_typed_where_the_weeks_of_a_line_make_its_hours() => Gen.Select(Months, Writing.Array[0, 40], Gen.Bool).Sample((month, writings, isSubmitted) =>
    {
        var statement = HoursStatement.Open(StatementId.From(Given.Number(1)), Given.Clause(), Given.Employer.Id, month);
        if (isSubmitted && (statement.Fill([(PlacementId.From(Given.Number(1)), Hours.Of(10))]).IsRefused || statement.Submit(Given.Now).IsRefused)) return false;
        var sequence = 0;
        foreach (var (row, week, hours) in writings)
        {
            var cell = new MonthCell(PlacementId.From(Given.Number(row)), week);
            var before = statement.Lines.ToList();
            var put = statement.Put(cell, hours is { } typed ? new Hours(typed) : null, SeenIn(statement, cell), null, new CellStamp(Page, ++sequence));
            if (put.IsRefused && !before.SequenceEqual(statement.Lines)) return false;
            if (put.IsSuccess && statement.At(cell) is { } stands && stands != new Hours(hours ?? 0)) return false;
        }

        return statement.Lines.All(l => (l.Weeks is null || l.Weeks.Total == l.Hours) && l.Hours >= Hours.Zero && l.Hours <= Hours.Of(Hours.MostInAMonth))
            && statement.Lines.DistinctBy(l => l.PlacementId).Count() == statement.Lines.Count
            && (!isSubmitted || statement.IsNothing == (statement.Lines.Count == 0));
    });

    private static SeenCell SeenIn(HoursStatement statement, MonthCell cell) =>
        new(statement.At(cell), statement.LineOf(cell.Placement) is { Weeks: null } line && !cell.IsWholeMonth ? line.Hours : null);
}

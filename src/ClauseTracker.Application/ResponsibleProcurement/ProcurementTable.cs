using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.ResponsibleProcurement;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.ResponsibleProcurement;

/// <summary>A part of the table.</summary>
/// <param name="Key">Key of its title: <c>Spaser.Key</c>.</param>
/// <param name="Rows">Its figures.</param>
public sealed record ProcurementSection(string Key, IReadOnlyList<ProcurementRow> Rows)
{
    public string Title => Sentences.Of($"Spaser.{Key}");
}

/// <summary>A figure with its definition. A row of hours has no tally, and the other way round.</summary>
/// <param name="Key">Key of its definition, <c>Spaser.Key.Definition</c>, and of its name unless that is said.</param>
/// <param name="Tally">Contracts and amounts.</param>
/// <param name="Whole">What its shares are shares of, or null when it is the whole.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Named">Its name when it is that of a value of the field.</param>
/// <param name="IsDetail">True for a part of the row before.</param>
public sealed record ProcurementRow(string Key, Tally? Tally, Tally? Whole, Hours? Hours = null, string? Named = null, bool IsDetail = false)
{
    public string Name => Named ?? Sentences.Of($"Spaser.{Key}");

    public string Definition => Sentences.Of($"Spaser.{Key}.Definition");

    public Percentage? ShareInNumber => Whole is { } whole ? Tally?.ShareInNumber(whole) : null;

    public Percentage? ShareInValue => Whole is { } whole ? Tally?.ShareInValue(whole) : null;
}

/// <summary>The figures in the order in which people read them, the same on the page and in the file.</summary>
public static class ProcurementTable
{
    public static IReadOnlyList<ProcurementSection> Of(ResponsibleProcurementFigures figures)
    {
        ProcurementRow Row(string key, Tally tally, bool isDetail = false) => new(key, tally, figures.All, IsDetail: isDetail);
        return
        [
            new("Section.Considerations",
            [
                new("All", figures.All, null), Row("WithConsideration", figures.WithConsideration), Row("WithClause", figures.WithClause, true), Row("WithCriterion", figures.WithCriterion, true),
                Row("Reserved", figures.Reserved, true),
            ]),
            new("Section.Reserved",
            [
                .. figures.ReservedByArticle.Select(a => new ProcurementRow("ReservedByArticle", a.Tally, figures.All, Named: a.Article is { } article ? Sentences.Of(article) : Sentences.Of("Spaser.NoArticle"))),
            ]),
            new("Section.Holders",
            [
                Row("FromSolidarityEnterprises", figures.FromSolidarityEnterprises), Row("FromAdaptedEnterprises", figures.FromAdaptedEnterprises), Row("FromEsat", figures.FromEsat),
                Row("FromInsertionStructures", figures.FromInsertionStructures),
            ]),
            new("Section.Hours", [new("HoursOwed", null, null, figures.HoursOwed), new("HoursCounted", null, null, figures.HoursCounted)]),
            new("Section.Duty",
            [
                Row("DutyConcerned", figures.DutyConcerned), new("DutySatisfied", figures.DutySatisfied, figures.DutyConcerned, IsDetail: true),
                .. figures.Derogations.Select(d => new ProcurementRow("Derogation", d.Tally, figures.DutyConcerned, Named: Sentences.Of(d.Code), IsDetail: true)),
                new("AtFault", figures.AtFault, figures.DutyConcerned, IsDetail: true), Row("ToComplete", figures.ToComplete),
            ]),
        ];
    }
}

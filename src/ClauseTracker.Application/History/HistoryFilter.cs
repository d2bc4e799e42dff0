using FluentValidation;

namespace ClauseTracker.Application.History;

/// <summary>Which part of a history.</summary>
public sealed record HistoryFilter
{
    /// <summary>Most events on one page.</summary>
    public const int MostOnAPage = 500;

    /// <summary>One topic, or null for all.</summary>
    public HistoryTopic? Topic { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where the page before ended; null for the first one.</summary>
    public HistoryCursor? Before { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>True to be told the names of people, by who may know them.</summary>
    public bool WithNames { get; init; }
}

internal sealed class HistoryFilterValidator : AbstractValidator<HistoryFilter>
{
    public HistoryFilterValidator()
    {
        RuleFor(f => f.Topic).IsInEnum();
        RuleFor(f => f.PageSize).InclusiveBetween(1, HistoryFilter.MostOnAPage);
    }
}

/// <summary>A page of a history, newest first.</summary>
/// <param name="Topics">What the history can be about, those that the user may not read left out.</param>
/// <param name="Next">Where the page before this one in time begins, or null when this is the earliest.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEvent> Events, IReadOnlyList<HistoryTopic> Topics, HistoryCursor? Next)
{
    public override string ToString() => nameof(HistoryPage);
}

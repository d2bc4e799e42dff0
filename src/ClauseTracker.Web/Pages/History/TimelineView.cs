using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Pages.Reminders;

namespace ClauseTracker.Web.Pages.History;

/// <summary>A link of the timeline: where to, and what it says.</summary>
public sealed record TimelineLink(string? Href, string Text);

/// <summary>An event as it is shown.</summary>
/// <param name="Time">Hour of the day, or null where only the day is known.</param>
/// <param name="Machine">The moment or the day for machines.</param>
/// <param name="About">The contract, the firm and the person, without the one whose history it is.</param>
/// <param name="Recorded">When it was written down, where that is another day.</param>
public sealed record TimelineRow(
    string? Time, string Machine, HistoryTopic Topic, TimelineLink What, IReadOnlyList<string> Facts, string? Quote, string? Who, string? Recorded, IReadOnlyList<TimelineLink> About, MessageState? Letter)
{
    /// <summary>Symbol of the topic.</summary>
    public string Symbol => TimelineView.Symbol(Topic);

    public string TopicClass => $"history-event topic-{Topic.ToString().ToLowerInvariant()}";

    public Tone LetterTone => Letter is { } state ? ReminderTones.Of(state) : Tone.Neutral;
}

/// <summary>A day with its events, the latest first.</summary>
/// <param name="Heading">The day in full.</param>
public sealed record TimelineDay(DateOnly Day, string Heading, IReadOnlyList<TimelineRow> Rows);

/// <summary>A topic that one may look at, and where.</summary>
/// <param name="Key">The key that leads there.</param>
public sealed record TimelineTab(string Href, string Label, string Symbol, bool IsCurrent, string Key);

/// <summary>All that the timeline shows.</summary>
/// <param name="Earlier">Address of the events before these, or null.</param>
/// <param name="Export">Address of the file.</param>
/// <param name="AsksNames">True when names may be asked for here.</param>
public sealed record TimelineView(IReadOnlyList<TimelineDay> Days, IReadOnlyList<TimelineTab> Tabs, string? Earlier, string Export, bool AsksNames, HistoryModel Asked)
{
    /// <summary>The symbol of a topic.</summary>
    public static string Symbol(HistoryTopic? topic) => topic switch
    {
        HistoryTopic.Statements => "hours",
        HistoryTopic.Messages => "mail",
        HistoryTopic.Placements => "work",
        HistoryTopic.Contract => "contract",
        HistoryTopic.Pathway => "person",
        HistoryTopic.Sourcing => "people",
        HistoryTopic.Documents => "upload",
        HistoryTopic.Firm => "building",
        null => "calendar",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };

    /// <summary>The events by the buyers' day.</summary>
    public static IReadOnlyList<TimelineDay> ByDay(IEnumerable<HistoryEvent> events, Func<HistoryEvent, TimelineRow> row) =>
        [.. events.GroupBy(e => Clock.DayOf(e.At)).Select(g => new TimelineDay(g.Key, Formats.LongDate(g.Key), [.. g.Select(row)]))];

    /// <summary>The hour on the buyers' clock, or null for a whole day.</summary>
    public static string? TimeOf(HistoryEvent happened) => happened.IsWholeDay ? null : Clock.InParis(happened.At).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As <c>time</c> elements have it.</summary>
    public static string MachineOf(HistoryEvent happened) => happened.IsWholeDay
        ? Clock.DayOf(happened.At).ToString("O", CultureInfo.InvariantCulture)
        : Clock.InParis(happened.At).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>When it was written down, where that was another day than it happened.</summary>
    public static string? RecordedOf(HistoryEvent happened, Words words) =>
        happened.RecordedAt is { } at && Clock.DayOf(at) != Clock.DayOf(happened.At) ? words["History.RecordedOn", Clock.DayOf(at)] : null;
}

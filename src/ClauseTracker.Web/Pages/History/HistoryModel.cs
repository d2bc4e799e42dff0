using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Components;
using ClauseTracker.Web.Errors;
using ClauseTracker.Web.Localisation;
using ClauseTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClauseTracker.Web.Pages.History;

/// <summary>A timeline: which part of it is in the address, so that it can be sent to a colleague; no name ever is.</summary>
public abstract class HistoryModel(ICurrentUser user, Words words) : PageModel
{
    private readonly TimelineWords _said = new(words);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public HistoryTopic? Topic { get; set; }

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Where the page before ended (<see cref="HistoryCursor"/>).</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>True to read the names of people.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Names { get; set; }

    public TimelineView View { get; private set; } = default!;

    public bool IsFiltered => Topic is not null || From is not null || Until is not null;

    /// <summary>True on the page of one person, whose name stands above.</summary>
    protected virtual bool IsOfPerson => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = await AskAsync(Filter(HistoryCursor.Read(Before)), cancellationToken);
        if (!asked.TryGet(out var page)) return this.CannotShow(asked);
        View = new TimelineView(
            TimelineView.ByDay(page.Events, RowOf), TabsOf(page.Topics), page.Next is { } next ? Address(Topic, next.ToString()) : null, Address(Topic, null, "Export"),
            !IsOfPerson && user.Has(Permission.ReadBeneficiaries), this);
        return Page();
    }

    /// <summary>All that the filter lets through, as a file; people by reference, never by name.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancellationToken);
        var rows = new List<IReadOnlyList<object?>>();
        var filter = Filter(null) with { PageSize = HistoryFilter.MostOnAPage, WithNames = false };
        do
        {
            var asked = await AskAsync(filter, cancellationToken);
            if (!asked.TryGet(out var page)) return this.CannotShow(asked);
            rows.AddRange(page.Events.Select(CellsOf));
            filter = filter with { Before = page.Next };
        }
        while (filter.Before is not null);

        return File(CsvTable.Write(words["History.Columns"].Split(';'), rows), CsvTable.ContentType, words["History.FileName"]);
    }

    /// <summary>Reads a page and keeps what the heading says.</summary>
    protected abstract Task<Result<HistoryPage>> AskAsync(HistoryFilter filter, CancellationToken cancellation);

    private HistoryFilter Filter(HistoryCursor? before) => new() { Topic = Topic, From = From, Until = Until, Before = before, WithNames = Names };

    private TimelineRow RowOf(HistoryEvent happened) => new(
        TimelineView.TimeOf(happened), TimelineView.MachineOf(happened), happened.Kind.Topic(), new TimelineLink(HrefOf(happened), _said.Sentence(happened)), [.. _said.Facts(happened)],
        TimelineWords.Quote(happened), _said.Author(happened), TimelineView.RecordedOf(happened, words), [.. AboutOf(happened)], happened.State as MessageState?);

    private IEnumerable<TimelineLink> AboutOf(HistoryEvent happened)
    {
        if (happened is { Contract: { } contract, ContractNumber: { } number } && contract.Value != Id) yield return new(Url.Page("/PublicContracts/Details", new { id = contract.Value }), words["Common.Contract", number]);
        if (happened is { Firm: { } firm, FirmName: { } name } && firm.Value != Id) yield return new(Url.Page("/Organisations/Details", new { id = firm.Value }), name);
        if (happened is { Person: { } person, PersonReference: { } reference } && person.Value != Id)
        {
            yield return new(happened.MayOpenPerson ? Url.Page("/Beneficiaries/Details", new { id = person.Value }) : null, happened.PersonName is { } known ? $"{reference} {known}" : reference);
        }
    }

    /// <summary>Where the event leads; nowhere when that is where one came from.</summary>
    private string? HrefOf(HistoryEvent happened) => happened.Link is { } link && link.Id != Id ? link.Place switch
    {
        HistoryPlace.Statement => Url.Page("/Statements/Details", new { id = link.Id }),
        HistoryPlace.Imports => user.Has(Permission.EnterStatements) ? Url.Page("/Statements/Imports", new { }) : null,
        HistoryPlace.Month => user.Has(Permission.CloseMonths) ? Url.Page("/Months/Index", new { month = happened.Month }) : null,
        HistoryPlace.Message => Url.Page("/Reminders/Message", new { id = link.Id }),
        HistoryPlace.Placement => Url.Page("/Placements/Details", new { id = link.Id }),
        HistoryPlace.Contract => Url.Page("/PublicContracts/Details", new { id = link.Id }),
        HistoryPlace.Clause => Url.Page("/Clauses/Details", new { id = link.Id }),
        HistoryPlace.Person => Url.Page("/Beneficiaries/Details", new { id = link.Id }),
        HistoryPlace.JobPost => Url.Page("/Sourcing/Post", new { id = link.Id }),
        HistoryPlace.Links => Url.Page("/Organisations/Links", new { id = link.Id }),
        HistoryPlace.Agreement => Url.Page("/Partnerships/Agreement", new { id = link.Id }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), link.Place, null),
    } : null;

    private IReadOnlyList<TimelineTab> TabsOf(IReadOnlyList<HistoryTopic> topics) =>
        [.. topics.Select(t => (HistoryTopic?)t).Prepend(null).Select((topic, i) => new TimelineTab(
            Address(topic, null), topic is { } known ? words.Of(known) : words["History.Everything"], TimelineView.Symbol(topic), topic == Topic,
            i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private string Address(HistoryTopic? topic, string? before, string? handler = null) =>
        Url.Page(null, handler, new { Id, Topic = topic, From = Day(From), Until = Day(Until), Names = Names ? "true" : null, Before = before })!;

    private static string? Day(DateOnly? day) => day is { } known ? Formats.Date(known) : null;

    private IReadOnlyList<object?> CellsOf(HistoryEvent happened) =>
    [
        Clock.DayOf(happened.At), TimelineView.TimeOf(happened), words.Of(happened.Kind.Topic()),
        string.Join(", ", _said.Facts(happened).Prepend(_said.Sentence(happened)).Concat(happened.State is MessageState state ? [words.Of(state)] : [])),
        TimelineWords.Quote(happened), _said.Author(happened), happened.ContractNumber, happened.FirmName, happened.PersonReference,
    ];
}

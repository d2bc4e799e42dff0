using System.Globalization;
using ClauseTracker.Application.History;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Pages.History;

/// <summary>What an event says in words: one sentence a kind, then what more is known of it.</summary>
public sealed class TimelineWords(Words words)
{
    /// <summary>The sentence of an event: key <c>History.Kind.</c> followed by its kind. {0} title, {1} detail, {2} month, {3} day, {4} state.</summary>
    public string Sentence(HistoryEvent happened)
    {
        var title = string.IsNullOrWhiteSpace(happened.Title) ? words["History.Untitled"] : happened.Title;
        var sentence = words[$"History.Kind.{happened.Kind}", title, Name(happened.Detail), happened.Month, happened.Day, Name(happened.State)];
        return string.Concat(sentence[..1].ToUpper(CultureInfo.CurrentCulture), sentence.AsSpan(1));
    }

    /// <summary>What more is known, in a few words each.</summary>
    public IEnumerable<string> Facts(HistoryEvent happened)
    {
        if (SaysTitleApart(happened.Kind) && !string.IsNullOrWhiteSpace(happened.Title)) yield return happened.Title;
        if (SaysDetailApart(happened.Kind) && happened.Detail is { } detail) yield return words.Of(detail);
        if (happened.Hours is { } hours && hours != Hours.Zero) yield return happened.Kind is HistoryKind.ContractEvent or HistoryKind.CommitmentRecorded ? Formats.SignedHours(hours) : Formats.Hours(hours);
        if (happened.Amount is { } amount) yield return Formats.Money(amount);
        if (DayKey(happened.Kind) is { } key && happened.Day is { } day) yield return words[key, day];
        if (CountKey(happened.Kind) is { } many && happened.Count is { } count) yield return count == 1 ? words[many + "One"] : words[many, count];
        if (happened.Kind == HistoryKind.LinkGiven && happened.Month is { } month) yield return Formats.Month(month);
        if (SaysTextApart(happened.Kind) && !string.IsNullOrWhiteSpace(happened.Text)) yield return happened.Text;
    }

    /// <summary>What somebody wrote about it, or null.</summary>
    public static string? Quote(HistoryEvent happened) => SaysTextApart(happened.Kind) || string.IsNullOrWhiteSpace(happened.Text) ? null : happened.Text;

    /// <summary>Who did it, or null when nobody noted it.</summary>
    public string? Author(HistoryEvent happened) => happened.Author switch
    {
        HistoryAuthor.Unknown => null,
        HistoryAuthor.Somebody => happened.AuthorName ?? words["History.SomebodyGone"],
        HistoryAuthor.Firm => words["History.ByFirm"],
        HistoryAuthor.Application => words["History.ByApplication"],
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.Author, null),
    };

    private string? Name(Enum? value) => value is null ? null : words.Of(value).ToLower(CultureInfo.CurrentCulture);

    private static bool SaysTitleApart(HistoryKind kind) => kind is HistoryKind.Message or HistoryKind.TroubleFound or HistoryKind.TroubleSettled or HistoryKind.ContractNotified
        or HistoryKind.ContractEvent or HistoryKind.LinkGiven or HistoryKind.CandidateTold or HistoryKind.PlacementEnded or HistoryKind.PlacementSuspended or HistoryKind.PlacementResumed;

    private static bool SaysDetailApart(HistoryKind kind) => kind is HistoryKind.StatementSubmitted or HistoryKind.NothingSubmitted or HistoryKind.CorrectionSubmitted or HistoryKind.PlacementStarted
        or HistoryKind.PlacementEnded;

    private static bool SaysTextApart(HistoryKind kind) => kind is HistoryKind.EligibilityVerified or HistoryKind.BarrierActionStarted or HistoryKind.ContactStarted or HistoryKind.AgreementDecided;

    private static string? DayKey(HistoryKind kind) => kind switch
    {
        HistoryKind.RemindersStopped or HistoryKind.PlacementStarted or HistoryKind.PlacementSuspended or HistoryKind.EligibilityVerified => "History.Until",
        HistoryKind.PlacementEndChanged or HistoryKind.ContractEvent => "History.NewEnd",
        HistoryKind.CommitmentRecorded => "History.FromDay",
        _ => null,
    };

    private static string? CountKey(HistoryKind kind) => kind switch
    {
        HistoryKind.HoursImported or HistoryKind.ImportUndone or HistoryKind.Message => "History.Statements",
        HistoryKind.CommitmentRecorded => "History.Actions",
        HistoryKind.LinkOpened => "History.Openings",
        _ => null,
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Reconciliation;

namespace ClauseTracker.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Page">1, 2, 3…</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in all.</param>
/// <param name="Next">Address of the next page; null on the last one.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, int Page, int Size, int Total, string? Next);

/// <summary>A clause on which the firm has something to do. Hours in hours, two decimals.</summary>
/// <param name="Role">What the firm is on it.</param>
/// <param name="Owed">Hours owed by the whole clause; null for a firm that does not answer for all of it.</param>
/// <param name="Done">Hours of the whole clause that count; null as above.</param>
/// <param name="Pending">Hours of the whole clause that await validation; null as above.</param>
/// <param name="Standing">How the clause stands; null as above.</param>
/// <param name="OwnDone">The firm's own hours that count.</param>
/// <param name="OwnPending">The firm's own hours that await validation.</param>
internal sealed record ApiClause(
    Guid Id, string ContractNumber, string Subject, string Buyer, FirmRole Role, DateOnly StartsOn, DateOnly EndsOn, decimal? Owed, decimal? Done, decimal? Pending, StandingStatus? Standing,
    decimal OwnDone, decimal OwnPending)
{
    public static ApiClause Of(FirmContract c) => new(
        c.Clause.Value, c.Number, c.Subject, c.Buyer, c.Role, c.StartsOn, c.EndsOn, c.Standing?.Owed.Value, c.Standing?.Counted.Value, c.Standing?.Pending.Value, c.Standing?.Status,
        c.OwnCounted.Value, c.OwnPending.Value);
}

/// <summary>What the firm said of a month, in short.</summary>
/// <param name="State">Null while nothing was opened.</param>
/// <param name="AwaitsAnswer">True when the firm has to say something.</param>
/// <param name="ReturnReason">Why it was sent back, or null.</param>
internal sealed record ApiMonth(Guid Clause, string ContractNumber, string Month, StatementStatus? State, decimal Hours, DateOnly DueOn, bool IsLate, bool AwaitsAnswer, string? ReturnReason)
{
    public static ApiMonth Of(FirmMonthRow row, FirmMonthAnswer a) => new(
        a.Clause.Value, a.ContractNumber, row.Month.ToString(), a.Status, a.Hours.Value, a.DueOn, a.IsLate, a.Waits && row.IsOver, a.ReturnReason);
}

/// <summary>What the firm said of a month, in full.</summary>
/// <param name="Id">Null while nothing was opened.</param>
/// <param name="Seen">Version of what was said: send it back with another answer.</param>
/// <param name="Nothing">True when it says that nobody worked.</param>
/// <param name="MayDeclare">True while the firm may answer, or answer otherwise.</param>
internal sealed record ApiStatement(
    Guid Clause, string Month, Guid? Id, StatementStatus? State, long? Seen, bool Nothing, string? NothingReason, string? ReturnReason, DateTimeOffset? SentAt, DateOnly DueOn, decimal Hours,
    bool MayDeclare, IReadOnlyList<ApiStatementLine> Lines)
{
    public static ApiStatement Of(FirmStatement s) => new(
        s.Clause.Value, s.Month.ToString(), s.Id?.Value, s.Status, s.Seen, s.IsNothing, s.NothingReason, s.ReturnReason, s.SentAt, s.DueOn, s.Total.Value, s.Refusal is null,
        [.. s.Lines.Select(l => new ApiStatementLine(l.Placement.Value, l.Hours?.Value))]);
}

/// <summary>The hours of a placement; null while they are awaited.</summary>
internal sealed record ApiStatementLine(Guid Placement, decimal? Hours);

/// <summary>A firm's answer for a month: the hours of its people, or that there were none.</summary>
/// <param name="Lines">All the lines of the month: what is not in it is no longer said.</param>
/// <param name="Nothing">True when nobody worked; then there are no lines.</param>
/// <param name="NothingReason">Why nobody worked, or null.</param>
/// <param name="Seen">The version that was read, when something was said already.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiDeclaration(IReadOnlyList<ApiDeclaredHours>? Lines = null, bool Nothing = false, string? NothingReason = null, long? Seen = null);

/// <summary>Hours of a placement in the month, two decimals at most.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiDeclaredHours([property: Required] Guid? Placement, [property: Required] decimal? Hours);

/// <summary>The statement that was sent.</summary>
internal sealed record ApiDeclared(Guid Statement, Guid Clause, string Month);

/// <summary>Somebody whom the firm employs on a clause.</summary>
internal sealed record ApiPlacement(
    Guid Id, Guid Clause, string ContractNumber, string Name, string JobTitle, WorkContractType ContractType, decimal? WeeklyHours, DateOnly StartsOn, DateOnly? EndsOn)
{
    public static ApiPlacement Of(FirmPlacementRow p) => new(p.Id.Value, p.Clause.Value, p.ContractNumber, p.Name, p.JobTitle, p.ContractType, p.WeeklyHours?.Value, p.StartsOn, p.EndsOn);
}

/// <summary>When a placement ends. Both values are always sent: null says that it goes on, and for no reason.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiPlacementEnd([property: JsonRequired] DateOnly? EndsOn, [property: JsonRequired] PlacementEndReason? Reason);

/// <summary>The placement that was changed.</summary>
internal sealed record ApiChangedPlacement(Guid Placement);

/// <summary>Somebody whom the firm took on for a clause. A facilitator decides; eligibility is never the firm's to say.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiAnnouncement
{
    [Required]
    public Guid? Clause { get; init; }

    [Required, MaxLength(80)]
    public string? FamilyName { get; init; }

    [Required, MaxLength(80)]
    public string? GivenName { get; init; }

    [Required]
    public DateOnly? BirthDate { get; init; }

    /// <summary>The work contract; the usual one of the employer when it is not said.</summary>
    public WorkContractType? ContractType { get; init; }

    [MaxLength(120)]
    public string? JobTitle { get; init; }

    /// <summary>Code of the operational directory of jobs (ROME).</summary>
    public string? Rome { get; init; }

    public decimal? WeeklyHours { get; init; }

    public WorkingTime? WorkingTime { get; init; }

    [Required]
    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public override string ToString() => nameof(ApiAnnouncement);
}

/// <summary>What becomes of somebody who was announced.</summary>
/// <param name="Placement">The placement that it became; null while nobody decided.</param>
/// <param name="RefusalReason">Why it was refused, or null.</param>
internal sealed record ApiNotice(Guid Id, Guid Clause, PlacementNoticeState State, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset AnnouncedAt, Guid? Placement, string? RefusalReason)
{
    public static ApiNotice Of(FirmNoticeRow n) => new(n.Id.Value, n.Clause.Value, n.State, n.StartsOn, n.EndsOn, n.AnnouncedAt, n.Placement?.Value, n.RefusalReason);
}

/// <summary>The notice that was taken in.</summary>
internal sealed record ApiAnnounced(Guid Notice);

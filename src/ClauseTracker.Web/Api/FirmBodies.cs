using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Errors;

namespace ClauseTracker.Web.Api;

/// <summary>What firms' software sends, as commands; a value that must be there and is not is told at its place.</summary>
internal static class FirmBodies
{
    public static Result<ICommand<StatementId>> Declaration(Guid clause, string month, ApiDeclaration body)
    {
        if (!YearMonth.TryParse(month, out var declared)) return new ApiErrors.MonthUnreadable();
        var lines = body.Lines ?? [];
        if (body.Nothing == lines.Count > 0) return new ApiErrors.LinesOrNothing();
        var missing = lines.SelectMany((line, i) => Missing($"Lines[{i}]", ("Placement", line?.Placement), ("Hours", line?.Hours))).ToList();
        if (missing.Count > 0) return Result<ICommand<StatementId>>.Refuse(missing);
        return new DeclareFirmHours(ClauseId.From(clause), declared, [.. lines.Select(l => new TypedHours(PlacementId.From(l.Placement!.Value), l.Hours!.Value))], body.Seen) { NothingReason = body.NothingReason };
    }

    public static Result<ICommand<PlacementId>> End(Guid placement, ApiPlacementEnd body) => new ChangeFirmPlacementEnd(PlacementId.From(placement), body.EndsOn, body.Reason);

    public static Result<ICommand<PlacementNoticeId>> Announcement(ApiAnnouncement body)
    {
        var missing = Missing(null, ("Clause", body.Clause), ("FamilyName", body.FamilyName), ("GivenName", body.GivenName), ("BirthDate", body.BirthDate), ("StartsOn", body.StartsOn)).ToList();
        if (missing.Count > 0) return Result<ICommand<PlacementNoticeId>>.Refuse(missing);
        return new AnnouncePlacement
        {
            Clause = ClauseId.From(body.Clause!.Value), FamilyName = body.FamilyName!, GivenName = body.GivenName!, BirthDate = body.BirthDate!.Value, ContractType = body.ContractType,
            JobTitle = body.JobTitle ?? string.Empty, Rome = body.Rome, WeeklyHours = body.WeeklyHours, WorkingTime = body.WorkingTime, StartsOn = body.StartsOn!.Value, EndsOn = body.EndsOn,
        };
    }

    private static IEnumerable<Error> Missing(string? at, params IEnumerable<(string Name, object? Value)> values) =>
        values.Where(v => v.Value is null).Select(v => new SharedErrors.Required(at is null ? v.Name : $"{at}.{v.Name}"));
}

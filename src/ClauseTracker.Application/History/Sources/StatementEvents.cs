using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>Hours declared, sent back and accepted. In a person's history the hours are the person's own.</summary>
internal sealed class StatementEvents(IClauseTrackerDb db) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Statements;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var statements = subject.Statements(db);
        return
        [
            .. await ValidatedAsync(statements, subject, slice, cancellation),
            .. await SubmittedAsync(statements, subject, slice, cancellation),
            .. await ReturnedAsync(statements, subject, slice, cancellation),
            .. await SubmittedBeforeAsync(statements, subject, slice, cancellation),
        ];
    }

    private static async Task<IEnumerable<HistoryEvent>> ValidatedAsync(IQueryable<HoursStatement> statements, HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var (all, own) = (subject.Person is null, subject.PlacementsOfPerson);
        var rows = await statements.Where(s => s.ValidatedAt >= slice.After && s.ValidatedAt < slice.Before)
            .OrderByDescending(s => s.ValidatedAt).ThenBy(s => s.Id).Take(slice.Take)
            .Select(s => new
            {
                s.Id, s.ClauseId, s.EmployerId, s.Month, At = s.ValidatedAt!.Value, By = s.ValidatedBy, IsCorrection = s.CorrectsId != null,
                Hundredths = s.Lines.Where(l => all || own.Contains(l.PlacementId)).Sum(l => (long)(object)l.Hours),
            }).ToListAsync(cancellation);
        return rows.Select(r => Of(r.IsCorrection ? HistoryKind.CorrectionValidated : HistoryKind.StatementValidated, r.At, r.Id, r.ClauseId, r.EmployerId, r.Month) with
        {
            By = r.By, Author = HistoryAuthor.Application, Hours = new Hours(r.Hundredths),
        });
    }

    private static async Task<IEnumerable<HistoryEvent>> SubmittedAsync(IQueryable<HoursStatement> statements, HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var (all, own) = (subject.Person is null, subject.PlacementsOfPerson);
        // What was sent back is told by its return, which kept it.
        var rows = await statements.Where(s => s.Status != StatementStatus.Returned && s.Status != StatementStatus.Draft && s.SubmittedAt >= slice.After && s.SubmittedAt < slice.Before)
            .OrderByDescending(s => s.SubmittedAt).ThenBy(s => s.Id).Take(slice.Take)
            .Select(s => new
            {
                s.Id, s.ClauseId, s.EmployerId, s.Month, At = s.SubmittedAt!.Value, By = s.SubmittedBy, s.Origin, s.IsNothing, s.NothingReason, IsCorrection = s.CorrectsId != null,
                Hundredths = s.Lines.Where(l => all || own.Contains(l.PlacementId)).Sum(l => (long)(object)l.Hours),
            }).ToListAsync(cancellation);
        return rows.Select(r => Of(
            r.IsCorrection ? HistoryKind.CorrectionSubmitted : r.IsNothing ? HistoryKind.NothingSubmitted : HistoryKind.StatementSubmitted, r.At, r.Id, r.ClauseId, r.EmployerId, r.Month) with
        {
            By = r.By, Author = Sender(r.Origin), Detail = r.Origin, Text = r.NothingReason, Hours = new Hours(r.Hundredths),
        });
    }

    private static async Task<IEnumerable<HistoryEvent>> ReturnedAsync(IQueryable<HoursStatement> statements, HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var rows = await statements.SelectMany(s => s.Returns, (s, r) => new { s.Id, s.ClauseId, s.EmployerId, s.Month, r.Number, At = r.ReturnedAt, By = r.ReturnedBy, r.Reason, r.Hours })
            .Where(r => r.At >= slice.After && r.At < slice.Before).OrderByDescending(r => r.At).ThenBy(r => r.Id).ThenByDescending(r => r.Number).Take(slice.Take).ToListAsync(cancellation);
        return rows.Select(r => Of(HistoryKind.StatementReturned, r.At, r.Id, r.ClauseId, r.EmployerId, r.Month) with
        {
            By = r.By, Author = HistoryAuthor.Application, Text = r.Reason, Hours = subject.Person is null ? r.Hours : null,
        });
    }

    private static async Task<IEnumerable<HistoryEvent>> SubmittedBeforeAsync(IQueryable<HoursStatement> statements, HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var rows = await statements.SelectMany(
                s => s.Returns, (s, r) => new { s.Id, s.ClauseId, s.EmployerId, s.Month, IsCorrection = s.CorrectsId != null, r.Number, At = r.SubmittedAt, By = r.SubmittedBy, r.Origin, r.Hours })
            .Where(r => r.At >= slice.After && r.At < slice.Before).OrderByDescending(r => r.At).ThenBy(r => r.Id).ThenByDescending(r => r.Number).Take(slice.Take).ToListAsync(cancellation);
        return rows.Select(r => Of(r.IsCorrection ? HistoryKind.CorrectionSubmitted : HistoryKind.StatementSubmitted, r.At, r.Id, r.ClauseId, r.EmployerId, r.Month) with
        {
            By = r.By, Author = Sender(r.Origin), Detail = r.Origin, Hours = subject.Person is null ? r.Hours : null,
        });
    }

    private static HistoryEvent Of(HistoryKind kind, DateTimeOffset at, StatementId id, ClauseId clause, OrganisationId employer, YearMonth month) =>
        new(kind, at) { Clause = clause, Firm = employer, Month = month, Link = new HistoryLink(HistoryPlace.Statement, id.Value) };

    private static HistoryAuthor Sender(Origin? origin) => origin is Origin.FirmLink or Origin.Api ? HistoryAuthor.Firm : HistoryAuthor.Application;
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.History.Sources;

/// <summary>
/// Letters that spoke of the contract or of the firm, each once, at the moment it left, with the state that it is in now. Whom they went to is told to
/// those who manage reminders for a buyer that the letter spoke for.
/// </summary>
internal sealed class MessageEvents(IClauseTrackerDb db, HistoryRights rights) : IHistorySource
{
    public HistoryTopic Topic => HistoryTopic.Messages;

    public async Task<List<HistoryEvent>> ReadAsync(HistorySubject subject, HistorySlice slice, CancellationToken cancellation)
    {
        var subjects = subject.MessageSubjects(db);
        var rows = await db.OutgoingMessages.Where(m => subjects.Any(s => s.MessageId == m.Id))
            .Select(m => new { Message = m, At = m.SentAt ?? m.HandedOverAt ?? m.CreatedAt })
            .Where(m => m.At >= slice.After && m.At < slice.Before).OrderByDescending(m => m.At).ThenBy(m => m.Message.Id).Take(slice.Take)
            .Select(m => new
            {
                m.Message.Id, m.At, m.Message.AskedBy, m.Message.Recipient, m.Message.Kind, m.Message.State,
                About = subjects.Where(s => s.MessageId == m.Message.Id).OrderBy(s => s.Number).Select(s => new { s.OrganisationId, s.ClauseId, s.EmployerId, s.Month }).ToList(),
            }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(m =>
        {
            var isTheirs = m.About.Exists(a => rights.Has(Permission.ManageReminders, a.OrganisationId));
            return new HistoryEvent(HistoryKind.Message, m.At)
            {
                By = m.AskedBy, Author = HistoryAuthor.Application, Detail = m.Kind, State = m.State, Month = m.About[0].Month, Count = m.About.Count,
                Clause = m.About[0].ClauseId, Firm = m.About[0].EmployerId, Title = isTheirs ? m.Recipient : null,
                Link = isTheirs ? new HistoryLink(HistoryPlace.Message, m.Id.Value) : null,
            };
        })];
    }
}

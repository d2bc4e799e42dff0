using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>The log of messages, the latest first: those that speak of a contract of the user's organisations.</summary>
/// <param name="Firm">Part of a firm's name, or null.</param>
/// <param name="State">One state, or null for all.</param>
/// <param name="Month">A month that they speak of, or null.</param>
/// <param name="FirmId">One firm, or null.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ManageReminders)]
public sealed record ListMessages(string? Firm = null, MessageState? State = null, YearMonth? Month = null, OrganisationId? FirmId = null, int Page = 1) : IQuery<MessageList>;

/// <summary>One page of messages.</summary>
public sealed record MessageList(IReadOnlyList<MessageRow> Rows, int Total, int Page, int PageSize);

/// <summary>A message in the log.</summary>
public sealed record MessageRow(OutgoingMessageId Id, DateOnly SendOn, DateTimeOffset? SentAt, string Recipient, ReminderStage Kind, MessageState State, IReadOnlyList<string> Firms, IReadOnlyList<YearMonth> Months)
{
    public override string ToString() => nameof(MessageRow);
}

internal sealed class ListMessagesHandler(IClauseTrackerDb db) : IQueryHandler<ListMessages, MessageList>
{
    private const int PageSize = 50;

    public async Task<Result<MessageList>> Handle(ListMessages request, CancellationToken cancellationToken)
    {
        var subjects = db.MessageSubjects.AsQueryable();
        if (request.Month is { } month) subjects = subjects.Where(s => s.Month == month);
        if (request.FirmId is { } firm) subjects = subjects.Where(s => s.EmployerId == firm);
        if (!string.IsNullOrWhiteSpace(request.Firm))
        {
            var pattern = Searching.Containing(FoldedText.Of(request.Firm));
            subjects = subjects.Where(s => db.Organisations.Any(o => o.Id == s.EmployerId && EF.Functions.Like(o.SearchText, pattern, Searching.Escape)));
        }

        var messages = db.OutgoingMessages.AsNoTracking().Where(m => subjects.Any(s => s.MessageId == m.Id));
        if (request.State is { } state) messages = messages.Where(m => m.State == state);
        var total = await messages.CountAsync(cancellationToken);
        var page = await messages.OrderByDescending(m => m.SendOn).ThenByDescending(m => m.Id).Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize)
            .Select(m => new { m.Id, m.SendOn, m.SentAt, m.Recipient, m.Kind, m.State }).ToListAsync(cancellationToken);
        var ids = page.Select(m => m.Id).ToList();
        var about = (await (from subject in db.MessageSubjects
                            join organisation in db.Organisations on subject.EmployerId equals organisation.Id
                            where ids.Contains(subject.MessageId)
                            orderby subject.MessageId, subject.Number
                            select new { subject.MessageId, organisation.Name, subject.Month }).ToListAsync(cancellationToken)).ToLookup(s => s.MessageId);
        return new MessageList(
            [.. page.Select(m => new MessageRow(
                m.Id, m.SendOn, m.SentAt, m.Recipient, m.Kind, m.State, [.. about[m.Id].Select(s => s.Name).Distinct()], [.. about[m.Id].Select(s => s.Month).Distinct().Order()]))],
            total, Math.Max(1, request.Page), PageSize);
    }
}

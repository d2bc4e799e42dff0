using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>What keeps firms from being written to and waits for somebody, the oldest first.</summary>
/// <param name="Firm">One firm, or null for all.</param>
[Requires(Permission.ManageReminders)]
public sealed record ListCorrespondenceTasks(OrganisationId? Firm = null) : IQuery<IReadOnlyList<CorrespondenceTaskRow>>;

/// <summary>A task.</summary>
/// <param name="ServerAnswer">What the mail server said of the address, or null.</param>
public sealed record CorrespondenceTaskRow(
    CorrespondenceTaskId Id, CorrespondenceTrouble Trouble, OrganisationId FirmId, string Firm, string Buyer, string? Address, OutgoingMessageId? MessageId, string? ServerAnswer, DateTimeOffset OpenedAt)
{
    public override string ToString() => nameof(CorrespondenceTaskRow);
}

internal sealed class ListCorrespondenceTasksHandler(IClauseTrackerDb db) : IQueryHandler<ListCorrespondenceTasks, IReadOnlyList<CorrespondenceTaskRow>>
{
    private const int Most = 500;

    public async Task<Result<IReadOnlyList<CorrespondenceTaskRow>>> Handle(ListCorrespondenceTasks request, CancellationToken cancellationToken)
    {
        var open = db.CorrespondenceTasks.Where(t => t.ClosedAt == null);
        if (request.Firm is { } firm) open = open.Where(t => t.FirmId == firm);
        var rows = await (from task in open
                          join body in db.Organisations on task.FirmId equals body.Id
                          join buyer in db.Organisations on task.OrganisationId equals buyer.Id
                          orderby task.OpenedAt, task.Id
                          select new CorrespondenceTaskRow(
                              task.Id, task.Trouble, task.FirmId, body.Name, buyer.Name, task.Address, task.MessageId,
                              db.OutgoingMessages.Where(m => m.Id == task.MessageId).Select(m => m.ServerAnswer).FirstOrDefault(), task.OpenedAt))
            .Take(Most).ToListAsync(cancellationToken);
        return rows;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Reminders;

/// <summary>Opens and closes the tasks of correspondence.</summary>
internal static class CorrespondenceTasks
{
    /// <summary>Has every buyer that a message spoke for know that its recipient's address no longer works.</summary>
    public static async Task<int> FlagStaleAsync(this IClauseTrackerDb db, OutgoingMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await db.CorrespondenceTasks.Where(t => t.ClosedAt == null && t.Address == message.Recipient).Select(t => new { t.OrganisationId, t.FirmId }).ToListAsync(cancellation);
        var opened = message.Subjects.Select(s => (Buyer: s.OrganisationId, Firm: s.EmployerId)).Distinct().Where(p => !known.Exists(k => k.OrganisationId == p.Buyer && k.FirmId == p.Firm)).ToList();
        foreach (var (buyer, firm) in opened) db.CorrespondenceTasks.Add(CorrespondenceTask.OfStaleContact(EntityId.New<CorrespondenceTaskId>(now), buyer, firm, message, now));
        return opened.Count;
    }

    /// <summary>
    /// Opens a task for each firm that nobody can be written at, and closes what settled itself: a firm that has somebody now, an address that is nobody's any
    /// more. Gives the number opened.
    /// </summary>
    public static async Task<int> FollowCorrespondenceAsync(
        this IClauseTrackerDb db, IReadOnlyList<FactOfStatement> facts, IReadOnlyList<DueReminder> unreachable, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = await db.CorrespondenceTasks.Where(t => t.ClosedAt == null).ToListAsync(cancellation);
        var reached = facts.Where(f => f.To is not null).Select(f => f.Statement.Employer).ToHashSet();
        foreach (var task in open.Where(t => t.Trouble == CorrespondenceTrouble.NobodyToWriteTo && reached.Contains(t.FirmId))) task.Close(null, now);
        var used = await AddressesInUseAsync(db, [.. open.Select(t => t.FirmId).Distinct()], today, cancellation);
        foreach (var task in open.Where(t => t.Trouble == CorrespondenceTrouble.StaleContact && !used.Contains(t.Address!))) task.Close(null, now);
        var missing = unreachable.Select(d => (d.Statement.Buyer, Firm: d.Statement.Employer)).Distinct()
            .Where(m => !open.Exists(t => t.IsOpen && t.Trouble == CorrespondenceTrouble.NobodyToWriteTo && t.OrganisationId == m.Buyer && t.FirmId == m.Firm)).ToList();
        foreach (var (buyer, firm) in missing) db.CorrespondenceTasks.Add(CorrespondenceTask.OfNobody(EntityId.New<CorrespondenceTaskId>(now), buyer, firm, now));
        return missing.Count;
    }

    private static async Task<HashSet<string>> AddressesInUseAsync(IClauseTrackerDb db, IReadOnlyList<OrganisationId> firms, DateOnly today, CancellationToken cancellation)
    {
        if (firms.Count == 0) return [];
        var contacts = await db.Organisations.AsNoTracking().Where(o => firms.Contains(o.Id)).SelectMany(o => o.Contacts).Where(c => c.Email != null && (c.Until == null || c.Until >= today))
            .Select(c => c.Email!).ToListAsync(cancellation);
        var correspondents = await db.Clauses.AsNoTracking().Where(c => c.Correspondent != null).Select(c => c.Correspondent).ToListAsync(cancellation);
        return contacts.Concat(correspondents.Select(c => c?.Email).OfType<string>()).Select(Recipient.Normal).ToHashSet(StringComparer.Ordinal);
    }
}

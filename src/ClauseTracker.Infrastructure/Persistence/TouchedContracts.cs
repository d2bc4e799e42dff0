using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ClauseTracker.Infrastructure.Persistence;

/// <summary>
/// The contracts that a save touches, and whose place in lists it may change: no command has to remember it. Whatever names its contract by a
/// property <c>ContractId</c> belongs to it; a table added tomorrow does too.
/// </summary>
internal static class TouchedContracts
{
    private const string Reference = "ContractId";

    /// <summary>What lists do not tell of an organisation.</summary>
    private static readonly HashSet<string> Unlisted = [nameof(Organisation.Kind), nameof(IVersioned.Version)];

    /// <summary>Asked before the save, while it still shows what changed.</summary>
    public static async Task<IReadOnlyCollection<ContractId>> OfAsync(ClauseTrackerDbContext db, CancellationToken cancellation)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var touched = changed.Select(ContractOf).Where(c => c is not null).Select(c => c!.Value).ToHashSet();
        foreach (var organisation in changed.Where(IsListedOtherwise).Select(e => ((Organisation)e.Entity).Id))
        {
            touched.UnionWith(await db.ContractsNaming(organisation).ToListAsync(cancellation));
        }

        return touched;
    }

    private static ContractId? ContractOf(EntityEntry entry) => entry.Entity switch
    {
        PublicContract contract => contract.Id,
        ContractListing or ContractTerm => null,
        // Written after every change of a contract: lists tell of it only whether it is at fault.
        ContractDuty duty => IsAtFaultOnOneSide(entry) ? duty.ContractId : null,
        _ when entry.Metadata.FindProperty(Reference) is { } property => entry.Property(property.Name).CurrentValue as ContractId?,
        _ => null,
    };

    private static bool IsAtFaultOnOneSide(EntityEntry entry)
    {
        var status = entry.Property(nameof(ContractDuty.Status));
        var (before, after) = (entry.State == EntityState.Added ? null : status.OriginalValue, entry.State == EntityState.Deleted ? null : status.CurrentValue);
        return before is DutyStatus.AtFault != after is DutyStatus.AtFault;
    }

    private static bool IsListedOtherwise(EntityEntry entry) =>
        entry is { Entity: Organisation, State: EntityState.Modified } && entry.Properties.Any(p => p.IsModified && !Unlisted.Contains(p.Metadata.Name));
}

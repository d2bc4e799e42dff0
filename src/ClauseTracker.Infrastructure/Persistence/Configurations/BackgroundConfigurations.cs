using ClauseTracker.Application.Audit;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.Outbox;
using ClauseTracker.Application.Reconciliation;
using ClauseTracker.Domain.Clauses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ClauseStandingConfiguration : IEntityTypeConfiguration<ClauseStanding>
{
    public void Configure(EntityTypeBuilder<ClauseStanding> builder)
    {
        builder.ToTable("ClauseStandings");
        builder.HasKey(s => s.ClauseId);
        builder.Property(s => s.ClauseId).ValueGeneratedNever();
        builder.HasOne<InsertionClause>().WithOne().HasForeignKey<ClauseStanding>(s => s.ClauseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.OrganisationId, s.Status });
    }
}

internal sealed class ReconciledLineConfiguration : IEntityTypeConfiguration<ReconciledLine>
{
    public void Configure(EntityTypeBuilder<ReconciledLine> builder)
    {
        builder.ToTable("ReconciledLines");
        builder.HasKey(l => new { l.StatementId, l.PlacementId });
        builder.HasIndex(l => new { l.ClauseId, l.Month });
        builder.HasIndex(l => new { l.OrganisationId, l.Month });
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        builder.HasIndex(m => m.ClaimedUntil);
        builder.HasIndex(m => m.ClauseId);
    }
}

internal sealed class BackgroundOperationConfiguration : IEntityTypeConfiguration<BackgroundOperation>
{
    public void Configure(EntityTypeBuilder<BackgroundOperation> builder)
    {
        builder.ToTable("BackgroundOperations");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.FileKey).HasMaxLength(100);
        builder.Property(o => o.FileName).HasMaxLength(BackgroundOperation.FileNameLength);
        builder.Property(o => o.Parameters).HasMaxLength(1000);
        builder.HasIndex(o => o.Status);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.NameLength);
        builder.Property(e => e.Subject).HasMaxLength(AuditEntry.NameLength);
        builder.Property(e => e.SubjectId).HasMaxLength(AuditEntry.NameLength);
        builder.Property(e => e.PreviousHash).HasMaxLength(AuditEntry.HashLength).IsUnicode(false);
        builder.Property(e => e.Hash).HasMaxLength(AuditEntry.HashLength).IsUnicode(false);
        builder.HasIndex(e => new { e.Subject, e.SubjectId });
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("AuditHead");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(AuditEntry.HashLength).IsUnicode(false);
        builder.HasData(new AuditHead { Id = 1, Sequence = 0, Hash = new string('0', AuditEntry.HashLength) });
    }
}

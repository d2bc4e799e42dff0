using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class PublicContractConfiguration : IEntityTypeConfiguration<PublicContract>
{
    public void Configure(EntityTypeBuilder<PublicContract> builder)
    {
        builder.ToTable("PublicContracts");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(PublicContract.NumberLength);
        builder.ComplexProperty(c => c.Facts, facts =>
        {
            facts.Property(f => f.Subject).HasMaxLength(PublicContract.SubjectLength);
            facts.Property(f => f.Nature).HasMaxLength(100);
            facts.Property(f => f.Procedure).HasMaxLength(100);
            facts.Property(f => f.CpvCode).HasMaxLength(8);
            facts.Property(f => f.AmountAsReceived).HasMaxLength(100);
            facts.Property(f => f.Details).HasConversion<ValueConversions.JsonConverter<ProcurementDetails>>();
        });
        builder.Property(c => c.Renewals).HasConversion<ValueConversions.JsonConverter<RenewalTerms>, ValueConversions.JsonComparer<RenewalTerms>>().HasMaxLength(100).IsUnicode(false)
            .HasDefaultValueSql("'{\"MostTimes\":0,\"Months\":0}'");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(c => c.FrameworkAgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Lots).WithOne().HasForeignKey(l => l.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Lots).HasField("_lots").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(c => c.Tranches).WithOne().HasForeignKey(t => t.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Tranches).HasField("_tranches").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Events).HasField("_events").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(c => c.Holders).WithOne().HasForeignKey(h => h.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Holders).HasField("_holders").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => new { c.OrganisationId, c.Family, c.Number }).IsUnique();
        builder.HasIndex(c => c.Number);
    }
}

internal sealed class ContractHolderConfiguration : IEntityTypeConfiguration<ContractHolder>
{
    public void Configure(EntityTypeBuilder<ContractHolder> builder)
    {
        builder.ToTable("ContractHolders");
        builder.HasKey(h => new { h.ContractId, h.Number });
        builder.Property(h => h.Number).ValueGeneratedNever();
        builder.Property(h => h.IdentifierKind).HasMaxLength(20);
        builder.Property(h => h.Identifier).HasMaxLength(ContractHolder.IdentifierLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(h => h.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReceivedRecordConfiguration : IEntityTypeConfiguration<ReceivedRecord>
{
    public void Configure(EntityTypeBuilder<ReceivedRecord> builder)
    {
        builder.HasKey(r => r.ContractId);
        builder.Property(r => r.Fingerprint).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<PublicContract>().WithOne().HasForeignKey<ReceivedRecord>(r => r.ContractId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LotConfiguration : IEntityTypeConfiguration<Lot>
{
    public void Configure(EntityTypeBuilder<Lot> builder)
    {
        builder.ToTable("Lots");
        builder.HasKey(l => new { l.ContractId, l.Number });
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Title).HasMaxLength(Lot.TitleLength);
        builder.Property(l => l.CpvCode).HasMaxLength(8);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrancheConfiguration : IEntityTypeConfiguration<Tranche>
{
    public void Configure(EntityTypeBuilder<Tranche> builder)
    {
        builder.ToTable("Tranches");
        builder.HasKey(t => new { t.ContractId, t.Number });
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(Lot.TitleLength);
    }
}

internal sealed class ContractEventConfiguration : IEntityTypeConfiguration<ContractEvent>
{
    public void Configure(EntityTypeBuilder<ContractEvent> builder)
    {
        builder.ToTable("ContractEvents");
        builder.HasKey(e => new { e.ContractId, e.Number });
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Reference).HasMaxLength(ContractEvent.ReferenceLength);
        builder.Property(e => e.ReplacedIdentifierKind).HasMaxLength(20);
        builder.Property(e => e.ReplacedIdentifier).HasMaxLength(ContractHolder.IdentifierLength);
        builder.Property(e => e.NewIdentifier).HasMaxLength(ContractHolder.IdentifierLength);
        builder.Property(e => e.Note).HasMaxLength(ContractEvent.NoteLength);
        builder.Property(e => e.CancelReason).HasMaxLength(ContractEvent.NoteLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(e => e.ReplacedOrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ProposedAmendmentConfiguration : IEntityTypeConfiguration<ProposedAmendment>
{
    public void Configure(EntityTypeBuilder<ProposedAmendment> builder)
    {
        builder.ToTable("ProposedAmendments");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Holders).HasConversion<ValueConversions.JsonListConverter<HolderIdentifier>, ValueConversions.ListComparer<HolderIdentifier>>();
        builder.Property(p => p.DismissalReason).HasMaxLength(ProposedAmendment.ReasonLength);
        builder.Ignore(p => p.Modification);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(p => p.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ContractId, p.Number });
        builder.HasIndex(p => new { p.OrganisationId, p.Status });
    }
}

internal sealed class SubcontractConfiguration : IEntityTypeConfiguration<Subcontract>
{
    public void Configure(EntityTypeBuilder<Subcontract> builder)
    {
        builder.ToTable("Subcontracts");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.IdentifierKind).HasMaxLength(ContractHolder.IdentifierLength);
        builder.Property(s => s.Identifier).HasMaxLength(ContractHolder.IdentifierLength);
        builder.Property(s => s.Changes).HasConversion<ValueConversions.JsonListConverter<SubcontractChange>, ValueConversions.ListComparer<SubcontractChange>>();
        builder.Ignore(s => s.CurrentAmount).Ignore(s => s.CurrentDurationMonths);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(s => s.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.SubcontractorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ContractId, s.Number });
        builder.HasIndex(s => s.OrganisationId);
    }
}

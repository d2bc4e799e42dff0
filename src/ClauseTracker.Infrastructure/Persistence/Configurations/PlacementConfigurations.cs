using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class PlacementConfiguration : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.ToTable("Placements", t => t.HasCheckConstraint("CK_Placements_Period", "EndsOn IS NULL OR EndsOn >= StartsOn"));
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.JobTitle).HasMaxLength(Placement.JobTitleLength);
        builder.Property(p => p.BeneficiaryReference).HasMaxLength(Beneficiary.ReferenceLength);
        // Read with the placement by whoever reads it, and looked into by no query.
        builder.Property(p => p.Suspensions).HasConversion<ValueConversions.JsonListConverter<PlacementSuspension>, ValueConversions.ListComparer<PlacementSuspension>>();
        builder.Property(p => p.EndChanges).HasConversion<ValueConversions.JsonListConverter<PlacementEndChange>, ValueConversions.ListComparer<PlacementEndChange>>();
        builder.Ignore(p => p.Work).Ignore(p => p.Period);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(p => p.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(p => p.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.OrganisationId);
    }
}

internal sealed class HoursPoolConfiguration : IEntityTypeConfiguration<HoursPool>
{
    public void Configure(EntityTypeBuilder<HoursPool> builder)
    {
        builder.ToTable("HoursPools", t => t.HasCheckConstraint("CK_HoursPools_Period", "EndsOn IS NULL OR EndsOn >= StartsOn"));
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.BeneficiaryReference).HasMaxLength(Beneficiary.ReferenceLength);
        builder.Property(p => p.Agreement).HasMaxLength(HoursPool.AgreementLength);
        builder.Ignore(p => p.Period);
        builder.HasMany(p => p.Members).WithOne().HasForeignKey(m => m.PoolId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Members).HasField("_members").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(p => p.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.OrganisationId);
    }
}

internal sealed class PoolMemberConfiguration : IEntityTypeConfiguration<PoolMember>
{
    public void Configure(EntityTypeBuilder<PoolMember> builder)
    {
        builder.ToTable("PoolMembers");
        builder.HasKey(m => new { m.PoolId, m.PlacementId });
        builder.HasOne<Placement>().WithMany().HasForeignKey(m => m.PlacementId).OnDelete(DeleteBehavior.Restrict);
    }
}

using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.SocialConditionDuty;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class EuropeanThresholdConfiguration : IEntityTypeConfiguration<EuropeanThreshold>
{
    public void Configure(EntityTypeBuilder<EuropeanThreshold> builder)
    {
        builder.ToTable("EuropeanThresholds");
        builder.HasKey(t => t.Number);
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.Source).HasMaxLength(EuropeanThreshold.SourceLength);
        builder.Ignore(t => t.Period);
        builder.HasData(EuropeanThresholds.Known);
    }
}

internal sealed class SocialConditionDerogationConfiguration : IEntityTypeConfiguration<SocialConditionDerogation>
{
    public void Configure(EntityTypeBuilder<SocialConditionDerogation> builder)
    {
        builder.ToTable("SocialConditionDerogations");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Justification).HasMaxLength(SocialConditionDerogation.TextLength);
        builder.Property(d => d.DecidedBy).HasMaxLength(SocialConditionDerogation.DecidedByLength);
        builder.Property(d => d.WithdrawReason).HasMaxLength(SocialConditionDerogation.TextLength);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(d => d.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.ContractId, d.Number }).IsUnique();
        builder.HasIndex(d => d.OrganisationId);
    }
}

internal sealed class ContractDutyConfiguration : IEntityTypeConfiguration<ContractDuty>
{
    public void Configure(EntityTypeBuilder<ContractDuty> builder)
    {
        builder.ToTable("ContractDuties");
        builder.HasKey(d => d.ContractId);
        builder.Property(d => d.ContractId).ValueGeneratedNever();
        builder.HasOne<PublicContract>().WithOne().HasForeignKey<ContractDuty>(d => d.ContractId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.OrganisationId, d.Status, d.Year });
        builder.HasIndex(d => new { d.Status, d.Year });
    }
}

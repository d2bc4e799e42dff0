using ClauseTracker.Domain.Clauses;
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
        });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
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

internal sealed class InsertionClauseConfiguration : IEntityTypeConfiguration<InsertionClause>
{
    public void Configure(EntityTypeBuilder<InsertionClause> builder)
    {
        builder.ToTable("InsertionClauses", t => t.HasCheckConstraint("CK_InsertionClauses_Period", "EndsOn >= StartsOn"));
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Publics).HasConversion<ValueConversions.CriteriaConverter, ValueConversions.CriteriaComparer>().HasMaxLength(200).IsUnicode(false);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(c => c.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CountingRuleSet>().WithMany().HasForeignKey(c => c.CountingRuleSetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Commitments).WithOne().HasForeignKey(l => l.ClauseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Commitments).HasField("_commitments").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => c.ContractId).IsUnique();
        builder.HasIndex(c => c.OrganisationId);
        builder.HasIndex(c => c.FacilitatorId);
    }
}

internal sealed class CommitmentLineConfiguration : IEntityTypeConfiguration<CommitmentLine>
{
    public void Configure(EntityTypeBuilder<CommitmentLine> builder)
    {
        builder.ToTable("CommitmentLines");
        builder.HasKey(l => new { l.ClauseId, l.Number });
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Calculation).HasConversion<ValueConversions.CalculationConverter>().HasMaxLength(400);
    }
}

internal sealed class CountingRuleSetConfiguration : IEntityTypeConfiguration<CountingRuleSet>
{
    public void Configure(EntityTypeBuilder<CountingRuleSet> builder)
    {
        builder.ToTable("CountingRuleSets");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Code).HasMaxLength(CountingRuleSet.CodeLength);
        builder.Property(r => r.SourceNote).HasMaxLength(CountingRuleSet.SourceNoteLength);
        builder.HasIndex(r => new { r.Code, r.RuleVersion }).IsUnique();
        builder.HasData(CountingRuleSet.Default);
    }
}

using ClauseTracker.Domain.Beneficiaries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class EligibilityCategoryConfiguration : IEntityTypeConfiguration<EligibilityCategory>
{
    public void Configure(EntityTypeBuilder<EligibilityCategory> builder)
    {
        builder.ToTable("EligibilityCategories");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.French).HasMaxLength(EligibilityCategory.LabelLength);
        builder.Property(c => c.English).HasMaxLength(EligibilityCategory.LabelLength);
        builder.Property(c => c.Condition).HasMaxLength(EligibilityCategory.ConditionLength);
        builder.Property(c => c.SourceNote).HasMaxLength(EligibilityCategory.SourceNoteLength);
        builder.Property(c => c.Proofs).HasConversion<ValueConversions.JsonListConverter<AcceptedProof>, ValueConversions.ListComparer<AcceptedProof>>();
        builder.Ignore(c => c.Facts);
        builder.HasOne<Domain.Organisations.Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Code);
        builder.HasData(EligibilitySeeds.All);
    }
}

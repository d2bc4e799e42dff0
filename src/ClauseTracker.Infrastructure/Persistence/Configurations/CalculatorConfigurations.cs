using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.PublicContracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class TradeReferenceConfiguration : IEntityTypeConfiguration<TradeReference>
{
    public void Configure(EntityTypeBuilder<TradeReference> builder)
    {
        builder.ToTable("TradeReferences");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Code).HasMaxLength(TradeShare.TradeLength).IsUnicode(false);
        builder.Property(t => t.Label).HasMaxLength(TradeReference.LabelLength);
        builder.Property(t => t.SourceNote).HasMaxLength(TradeReference.SourceNoteLength);
        builder.Ignore(t => t.LabourShare).Ignore(t => t.HourlyCost).Ignore(t => t.Figures);
        builder.HasIndex(t => new { t.Code, t.Number }).IsUnique();
        builder.HasData(TradeSeeds.All);
    }
}

internal sealed class GeneralFiguresConfiguration : IEntityTypeConfiguration<GeneralFigures>
{
    public void Configure(EntityTypeBuilder<GeneralFigures> builder)
    {
        builder.ToTable("GeneralFigures");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.SourceNote).HasMaxLength(TradeReference.SourceNoteLength);
        builder.HasIndex(f => f.Number).IsUnique();
        builder.HasData(GeneralFigures.Default);
    }
}

internal sealed class ClauseDraftConfiguration : IEntityTypeConfiguration<ClauseDraft>
{
    public void Configure(EntityTypeBuilder<ClauseDraft> builder)
    {
        builder.ToTable("ClauseDrafts");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(d => d.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.AuthorId, d.ContractId, d.Part }).IsUnique();
        builder.HasIndex(d => d.OrganisationId);
    }
}

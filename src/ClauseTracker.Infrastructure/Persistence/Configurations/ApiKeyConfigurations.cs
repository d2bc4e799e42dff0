using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Label).HasMaxLength(ApiKey.LabelLength);
        builder.Property(k => k.Prefix).HasMaxLength(ApiKey.PrefixLength).IsUnicode(false);
        builder.Property(k => k.SecretHash).HasMaxLength(ApiKey.HashLength).IsUnicode(false);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(k => k.FirmId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(k => k.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(k => k.RevokedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(k => k.Buyers).WithOne().HasForeignKey(b => b.ApiKeyId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(k => k.Buyers).HasField("_buyers").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(k => k.SecretHash).IsUnique();
    }
}

internal sealed class ApiKeyBuyerConfiguration : IEntityTypeConfiguration<ApiKeyBuyer>
{
    public void Configure(EntityTypeBuilder<ApiKeyBuyer> builder)
    {
        builder.ToTable("ApiKeyBuyers");
        builder.HasKey(b => new { b.ApiKeyId, b.Number });
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.BuyerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("KeptAnswers");
        builder.HasKey(a => new { a.ApiKeyId, a.KeyHash });
        builder.Property(a => a.KeyHash).HasMaxLength(KeptAnswer.HashLength).IsUnicode(false);
        builder.Property(a => a.RequestHash).HasMaxLength(KeptAnswer.HashLength).IsUnicode(false);
        builder.Property(a => a.Answer).HasMaxLength(KeptAnswer.AnswerLength);
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(a => a.ApiKeyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.At);
    }
}

internal sealed class PlacementNoticeConfiguration : IEntityTypeConfiguration<PlacementNotice>
{
    public void Configure(EntityTypeBuilder<PlacementNotice> builder)
    {
        builder.ToTable("PlacementNotices", t => t.HasCheckConstraint("CK_PlacementNotices_Period", "EndsOn IS NULL OR EndsOn >= StartsOn"));
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.JobTitle).HasMaxLength(Placement.JobTitleLength);
        builder.Property(n => n.RefusalReason).HasMaxLength(PlacementNotice.ReasonLength);
        builder.Ignore(n => n.Work);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(n => n.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(n => n.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(n => n.ApiKeyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Placement>().WithMany().HasForeignKey(n => n.PlacementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.OrganisationId, n.State });
        builder.HasIndex(n => new { n.EmployerId, n.ClauseId });
    }
}

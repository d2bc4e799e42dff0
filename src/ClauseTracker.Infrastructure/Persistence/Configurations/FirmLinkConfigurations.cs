using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class FirmLinkConfiguration : IEntityTypeConfiguration<FirmLink>
{
    public void Configure(EntityTypeBuilder<FirmLink> builder)
    {
        builder.ToTable("FirmLinks");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(FirmLink.HashLength).IsUnicode(false);
        builder.Property(l => l.Recipient).HasMaxLength(FirmLink.RecipientLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.FirmId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.GivenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Buyers).WithOne().HasForeignKey(b => b.FirmLinkId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(l => l.Buyers).HasField("_buyers").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.FirmId, l.CreatedAt });
    }
}

internal sealed class FirmLinkBuyerConfiguration : IEntityTypeConfiguration<FirmLinkBuyer>
{
    public void Configure(EntityTypeBuilder<FirmLinkBuyer> builder)
    {
        builder.ToTable("FirmLinkBuyers");
        builder.HasKey(b => new { b.FirmLinkId, b.Number });
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.BuyerId).OnDelete(DeleteBehavior.Restrict);
    }
}

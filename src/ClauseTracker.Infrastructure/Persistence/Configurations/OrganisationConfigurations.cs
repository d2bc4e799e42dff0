using ClauseTracker.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
        builder.Property(o => o.Commune).HasMaxLength(Organisation.CommuneLength);
        builder.Property(o => o.SearchText).HasMaxLength(Organisation.SearchTextLength);
        builder.Property(o => o.BuyerCategory).HasField("_buyerCategory").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Contacts).WithOne().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Contacts).HasField("_contacts").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(o => o.Siret).IsUnique();
        builder.HasIndex(o => new { o.Kind, o.Name });
        builder.HasIndex(o => o.Name);
    }
}

internal sealed class OrganisationContactConfiguration : IEntityTypeConfiguration<OrganisationContact>
{
    public void Configure(EntityTypeBuilder<OrganisationContact> builder)
    {
        builder.ToTable("OrganisationContacts");
        builder.HasKey(c => new { c.OrganisationId, c.Number });
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(OrganisationContact.NameLength);
        builder.Property(c => c.Function).HasMaxLength(OrganisationContact.FunctionLength);
        builder.Property(c => c.Email).HasMaxLength(OrganisationContact.EmailLength);
        builder.Property(c => c.Phone).HasMaxLength(OrganisationContact.PhoneLength);
    }
}

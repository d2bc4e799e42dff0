using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.SavedFilters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ContractListingConfiguration : IEntityTypeConfiguration<ContractListing>
{
    public void Configure(EntityTypeBuilder<ContractListing> builder)
    {
        builder.ToTable("ContractListings");
        builder.HasKey(l => l.ContractId);
        builder.Property(l => l.ContractId).ValueGeneratedNever();
        builder.Property(l => l.Number).HasMaxLength(PublicContract.NumberLength);
        builder.Property(l => l.NumberKey).HasMaxLength(ContractListing.NumberKeyLength).IsUnicode(false);
        builder.Property(l => l.Subject).HasMaxLength(PublicContract.SubjectLength);
        builder.Property(l => l.Buyer).HasMaxLength(Organisation.NameLength);
        builder.Property(l => l.Commune).HasMaxLength(Organisation.CommuneLength);
        builder.Property(l => l.Holder).HasMaxLength(Organisation.NameLength);
        builder.Property(l => l.AmountAsReceived).HasMaxLength(100);
        builder.HasOne<PublicContract>().WithOne().HasForeignKey<ContractListing>(l => l.ContractId).OnDelete(DeleteBehavior.Cascade);
        // One for each order that is not that of notification, with what tells whose the contract is: a page is read off it.
        builder.HasIndex(l => new { l.NumberKey, l.ContractId, l.OrganisationId });
        builder.HasIndex(l => new { l.AmountKey, l.ContractId, l.OrganisationId });
        builder.HasIndex(l => new { l.EndsKey, l.ContractId, l.OrganisationId });
        builder.HasIndex(l => l.OrganisationId);
    }
}

internal sealed class ContractTermConfiguration : IEntityTypeConfiguration<ContractTerm>
{
    public void Configure(EntityTypeBuilder<ContractTerm> builder)
    {
        builder.ToTable("ContractTerms");
        // Answers whether a contract has a term; the index below gives the contracts of a term in the order of the list.
        builder.HasKey(t => new { t.ContractId, t.Term });
        builder.Property(t => t.Term).HasMaxLength(ContractListing.TermLength).IsUnicode(false);
        builder.HasOne<PublicContract>().WithMany().HasForeignKey(t => t.ContractId).OnDelete(DeleteBehavior.Cascade);
        SqlServerIndexBuilderExtensions.IncludeProperties(builder.HasIndex(t => new { t.Term, t.NotifiedOn, t.ContractId }), t => t.OrganisationId);
    }
}

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Label).HasMaxLength(SavedFilter.LabelLength);
        builder.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLength);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => new { f.UserId, f.List, f.Label }).IsUnique();
    }
}

internal sealed class ReadModelStateConfiguration : IEntityTypeConfiguration<ReadModelState>
{
    public void Configure(EntityTypeBuilder<ReadModelState> builder)
    {
        builder.ToTable("ReadModelStates");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(ReadModelState.NameLength).IsUnicode(false);
    }
}

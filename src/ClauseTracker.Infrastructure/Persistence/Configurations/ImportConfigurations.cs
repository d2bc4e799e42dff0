using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class HoursImportConfiguration : IEntityTypeConfiguration<HoursImport>
{
    public void Configure(EntityTypeBuilder<HoursImport> builder)
    {
        builder.ToTable("HoursImports");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
    }
}

internal sealed class ImportedStatementConfiguration : IEntityTypeConfiguration<ImportedStatement>
{
    public void Configure(EntityTypeBuilder<ImportedStatement> builder)
    {
        builder.ToTable("ImportedStatements");
        builder.HasKey(s => new { s.ImportId, s.StatementId });
        // The statement itself may go when the import is undone: no foreign key to it.
        builder.HasOne<HoursImport>().WithMany().HasForeignKey(s => s.ImportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.OrganisationId);
        builder.HasIndex(s => s.StatementId);
    }
}

internal sealed class ColumnMappingConfiguration : IEntityTypeConfiguration<ColumnMapping>
{
    public void Configure(EntityTypeBuilder<ColumnMapping> builder)
    {
        builder.ToTable("ColumnMappings");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Signature).HasMaxLength(ColumnMapping.SignatureLength).IsUnicode(false);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Columns).WithOne().HasForeignKey(c => c.MappingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Columns).HasField("_columns").UsePropertyAccessMode(PropertyAccessMode.Field);
        // Not unique: two firms that are merged may each have had the same form.
        builder.HasIndex(m => new { m.Signature, m.EmployerId });
    }
}

internal sealed class MappedColumnConfiguration : IEntityTypeConfiguration<MappedColumn>
{
    public void Configure(EntityTypeBuilder<MappedColumn> builder)
    {
        builder.ToTable("MappedColumns");
        builder.HasKey(c => new { c.MappingId, c.Number });
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Heading).HasMaxLength(ColumnMapping.TextLength);
        builder.Property(c => c.Value).HasMaxLength(ColumnMapping.TextLength);
    }
}

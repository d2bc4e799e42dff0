using System.Linq.Expressions;
using ClauseTracker.Domain.Beneficiaries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

/// <summary>What a person's parts have in common: they live and go with the person.</summary>
internal static class PersonParts
{
    public static void Parts<T>(
        this EntityTypeBuilder<Beneficiary> builder, Expression<Func<Beneficiary, IEnumerable<T>?>> parts, Expression<Func<T, object?>> person, string field)
        where T : class
    {
        builder.HasMany(parts).WithOne().HasForeignKey(person).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(((MemberExpression)parts.Body).Member.Name).HasField(field).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class BarrierConfiguration : IEntityTypeConfiguration<EmploymentBarrier>
{
    public void Configure(EntityTypeBuilder<EmploymentBarrier> builder)
    {
        builder.ToTable("EmploymentBarriers");
        builder.HasKey(b => new { b.BeneficiaryId, b.Number });
        builder.Property(b => b.Number).ValueGeneratedNever();
    }
}

internal sealed class BarrierActionConfiguration : IEntityTypeConfiguration<BarrierAction>
{
    public void Configure(EntityTypeBuilder<BarrierAction> builder)
    {
        builder.ToTable("BarrierActions");
        builder.HasKey(a => new { a.BeneficiaryId, a.Number });
        builder.Property(a => a.Number).ValueGeneratedNever();
        builder.Property(a => a.What).HasMaxLength(BarrierAction.TextLength);
        builder.Property(a => a.CarriedBy).HasMaxLength(BarrierAction.TextLength);
        builder.Property(a => a.Outcome).HasMaxLength(BarrierAction.TextLength);
    }
}

internal sealed class TrainingConfiguration : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("Trainings");
        builder.HasKey(t => new { t.BeneficiaryId, t.Number });
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(Training.TitleLength);
    }
}

internal sealed class ExitSituationConfiguration : IEntityTypeConfiguration<ExitSituation>
{
    public void Configure(EntityTypeBuilder<ExitSituation> builder)
    {
        builder.ToTable("ExitSituations");
        builder.HasKey(e => new { e.BeneficiaryId, e.Moment });
        builder.Property(e => e.Moment).ValueGeneratedNever();
    }
}

internal sealed class IdentityMarkConfiguration : IEntityTypeConfiguration<IdentityMark>
{
    public void Configure(EntityTypeBuilder<IdentityMark> builder)
    {
        builder.ToTable("IdentityMarks");
        builder.HasKey(m => new { m.BeneficiaryId, m.Hash });
        builder.Property(m => m.Hash).HasMaxLength(IdentityMark.HashLength).IsUnicode(false);
        builder.HasIndex(m => m.Hash);
    }
}

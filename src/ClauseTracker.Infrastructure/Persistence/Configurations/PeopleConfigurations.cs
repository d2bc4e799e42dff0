using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClauseTracker.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.DisplayName).HasMaxLength(User.DisplayNameLength);
        builder.Property(u => u.Email).HasMaxLength(User.EmailLength);
        builder.HasIndex(u => u.Email).IsUnique();
        builder.HasMany(u => u.Memberships).WithOne().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(u => u.Memberships).HasField("_memberships").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(m => new { m.UserId, m.Number });
        builder.Property(m => m.Number).ValueGeneratedNever();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInAccountConfiguration : IEntityTypeConfiguration<SignInAccount>
{
    public void Configure(EntityTypeBuilder<SignInAccount> builder) => builder.ToTable("SignInAccounts");
}

internal sealed class BeneficiaryConfiguration : IEntityTypeConfiguration<Beneficiary>
{
    public void Configure(EntityTypeBuilder<Beneficiary> builder)
    {
        builder.ToTable("Beneficiaries");
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Reference).HasMaxLength(Beneficiary.ReferenceLength);
        builder.Property(b => b.Commune).HasMaxLength(Beneficiary.CommuneLength);
        builder.OwnsOne(b => b.Identity, identity =>
        {
            identity.Property(i => i.Cipher).HasColumnName("IdentityCipher");
            identity.Property(i => i.Fingerprint).HasColumnName("IdentityFingerprint").HasMaxLength(64).IsUnicode(false);
            identity.HasIndex(i => i.Fingerprint);
        });
        builder.Navigation(b => b.Identity).IsRequired();
        builder.Parts(b => b.Barriers, p => p.BeneficiaryId, "_barriers");
        builder.Parts(b => b.BarrierActions, p => p.BeneficiaryId, "_barrierActions");
        builder.Parts(b => b.Trainings, p => p.BeneficiaryId, "_trainings");
        builder.Parts(b => b.Exits, p => p.BeneficiaryId, "_exits");
        builder.HasMany<IdentityMark>().WithOne().HasForeignKey(m => m.BeneficiaryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.ReferrerId).OnDelete(DeleteBehavior.Restrict);
        builder.Parts(b => b.Eligibilities, e => e.BeneficiaryId, "_eligibilities");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => b.Reference).IsUnique();
    }
}

internal sealed class EligibilityConfiguration : IEntityTypeConfiguration<Eligibility>
{
    public void Configure(EntityTypeBuilder<Eligibility> builder)
    {
        builder.ToTable("Eligibilities");
        builder.HasKey(e => new { e.BeneficiaryId, e.Number });
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Proof).HasMaxLength(AcceptedProof.CodeLength).IsUnicode(false);
    }
}

internal sealed class PersonKeyConfiguration : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> builder)
    {
        builder.ToTable("PersonKeys");
        builder.HasKey(k => k.BeneficiaryId);
        builder.HasOne<Beneficiary>().WithOne().HasForeignKey<PersonKey>(k => k.BeneficiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HoursStatementConfiguration : IEntityTypeConfiguration<HoursStatement>
{
    public void Configure(EntityTypeBuilder<HoursStatement> builder)
    {
        builder.ToTable("HoursStatements");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.ReturnReason).HasMaxLength(HoursStatement.ReasonLength);
        builder.Property(s => s.NothingReason).HasMaxLength(HoursStatement.NothingReasonLength);
        builder.Ignore(s => s.Total);
        builder.HasOne<InsertionClause>().WithMany().HasForeignKey(s => s.ClauseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(s => s.Returns).WithOne().HasForeignKey(r => r.StatementId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Returns).HasField("_returns").UsePropertyAccessMode(PropertyAccessMode.Field);
        // One chain of statements for a clause, an employer and a month: a first one, and at most one correction of each.
        builder.HasIndex(s => new { s.ClauseId, s.EmployerId, s.Month, s.CorrectsId }).IsUnique().HasFilter(null);
        builder.HasIndex(s => new { s.OrganisationId, s.Status });
        // What a month's page counts and lists, the late ones first.
        builder.HasIndex(s => new { s.Month, s.Status, s.DueOn });
    }
}

internal sealed class StatementLineConfiguration : IEntityTypeConfiguration<StatementLine>
{
    public void Configure(EntityTypeBuilder<StatementLine> builder)
    {
        builder.ToTable("StatementLines");
        builder.HasKey(l => new { l.StatementId, l.PlacementId });
        builder.HasOne<Placement>().WithMany().HasForeignKey(l => l.PlacementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CellWriteConfiguration : IEntityTypeConfiguration<CellWrite>
{
    public void Configure(EntityTypeBuilder<CellWrite> builder)
    {
        builder.ToTable("CellWrites");
        builder.HasKey(w => new { w.StatementId, w.PlacementId, w.Week });
        builder.Property(w => w.Week).ValueGeneratedNever();
        builder.HasOne<HoursStatement>().WithMany().HasForeignKey(w => w.StatementId).OnDelete(DeleteBehavior.Cascade);
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>The people that the user's organisations follow, a page at a time.</summary>
/// <param name="Reference">Start of a reference, or null for all.</param>
/// <param name="Page">1, 2, 3…</param>
[Requires(Permission.ReadBeneficiaries)]
public sealed record ListBeneficiaries(string? Reference = null, int Page = 1) : IQuery<BeneficiaryList>
{
    /// <summary>Whole words of a name, as they sound, in any order; or null. Never in an address.</summary>
    public string? Name { get; init; }

    /// <summary>Those of whom that is due, or null for all.</summary>
    public PersonDueKind? Due { get; init; }

    public override string ToString() => nameof(ListBeneficiaries);
}

/// <summary>One page of people.</summary>
public sealed record BeneficiaryList(IReadOnlyList<BeneficiaryRow> Rows, int Total, int Page, int PageSize, CriterionNames Names);

/// <summary>A person as a list shows them to those who may know.</summary>
/// <param name="FamilyName">Empty when the person's key was destroyed.</param>
/// <param name="Due">What is due, most pressing first.</param>
public sealed record BeneficiaryRow(
    BeneficiaryId Id, string Reference, string FamilyName, string GivenName, DateOnly? BirthDate, string? Commune, IReadOnlyList<Eligibility> Eligibilities, int Placements,
    int? MainEligibility, DateOnly? LeftOn, IReadOnlyList<PersonDue> Due)
{
    public override string ToString() => Reference;
}

internal sealed class ListBeneficiariesHandler(IClauseTrackerDb db, IIdentityVault vault, EligibilityWarning warning, TimeProvider clock) : IQueryHandler<ListBeneficiaries, BeneficiaryList>
{
    private const int PageSize = 50;

    public async Task<Result<BeneficiaryList>> Handle(ListBeneficiaries request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var people = db.Beneficiaries.AsNoTracking().WhereDue(request.Due, today, warning.DaysAhead);
        var start = request.Reference?.Trim().ToUpperInvariant();
        if (!string.IsNullOrEmpty(start)) people = people.Where(b => b.Reference.StartsWith(start));
        foreach (var hash in vault.Hashes(IdentityForms.OfWords(request.Name ?? string.Empty))) people = people.Where(b => db.IdentityMarks.Any(m => m.BeneficiaryId == b.Id && m.Hash == hash));
        var total = await people.CountAsync(cancellationToken);
        var page = await people.OrderByDescending(b => b.Id).Skip((Math.Max(1, request.Page) - 1) * PageSize).Take(PageSize)
            .Select(b => new
            {
                b.Id, b.Reference, b.Identity, b.Commune, b.MainEligibility, b.LeftOn, Eligibilities = b.Eligibilities.ToList(), Exits = b.Exits.Select(e => e.Moment).ToList(),
                Placements = db.Placements.Count(p => p.BeneficiaryId == b.Id),
            })
            .ToListAsync(cancellationToken);
        var identities = await vault.OpenAsync([.. page.Select(b => (b.Id, b.Identity))], cancellationToken);
        var rows = page.Select(b =>
        {
            var identity = identities.GetValueOrDefault(b.Id);
            return new BeneficiaryRow(
                b.Id, b.Reference, identity?.FamilyName ?? string.Empty, identity?.GivenName ?? string.Empty, identity?.BirthDate, b.Commune, b.Eligibilities, b.Placements,
                b.MainEligibility, b.LeftOn, PersonDues.Of(b.Eligibilities, b.LeftOn, b.Exits, today, warning.DaysAhead));
        });
        return new BeneficiaryList([.. rows], total, Math.Max(1, request.Page), PageSize, await db.CriterionNamesAsync(cancellationToken));
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Beneficiaries;

/// <summary>The person with that reference; no name is read.</summary>
[Requires(Permission.ReadBeneficiaries)]
public sealed record FindBeneficiary(string Reference) : IQuery<BeneficiaryReceipt>;

internal sealed class FindBeneficiaryHandler(IClauseTrackerDb db) : IQueryHandler<FindBeneficiary, BeneficiaryReceipt>
{
    public async Task<Result<BeneficiaryReceipt>> Handle(FindBeneficiary request, CancellationToken cancellationToken)
    {
        var reference = request.Reference.Trim().ToUpperInvariant();
        var found = await db.Beneficiaries.Where(b => b.Reference == reference).Select(b => new BeneficiaryReceipt(b.Id, b.Reference)).SingleOrDefaultAsync(cancellationToken);
        return found is null ? new BeneficiaryErrors.Unknown() : found;
    }
}

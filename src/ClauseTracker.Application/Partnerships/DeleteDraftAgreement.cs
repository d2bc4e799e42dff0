using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Partnerships;

/// <summary>Deletes an agreement on which no council has decided, with its files. The audit keeps what it said.</summary>
/// <param name="Version">The version that the author saw.</param>
[Requires(Permission.EditPartnerships)]
public sealed record DeleteDraftAgreement(AgreementId Agreement, long Version) : ICommand<Nothing>;

internal sealed class DeleteDraftAgreementHandler(IClauseTrackerDb db, TimeProvider clock) : ICommandHandler<DeleteDraftAgreement, Nothing>
{
    public async Task<Result<Nothing>> Handle(DeleteDraftAgreement request, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == request.Agreement, cancellationToken);
        if (agreement is null) return new SharedErrors.NotFound();
        if (agreement.Version != request.Version) return new SharedErrors.ChangedMeanwhile();
        if (agreement.RefusalToDelete() is { } refusal) return refusal;
        var id = request.Agreement.Value;
        var files = await db.Attachments.Where(a => a.Subject == AttachmentSubject.Agreement && a.SubjectId == id && a.RemovedAt == null).ToListAsync(cancellationToken);
        foreach (var file in files) file.Remove(clock.GetUtcNow());
        db.Agreements.Remove(agreement);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

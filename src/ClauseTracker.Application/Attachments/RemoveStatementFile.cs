using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Attachments;

/// <summary>Removes a file of a statement: its content goes, that it was there stays known.</summary>
[Requires(Permission.EnterStatements)]
public sealed record RemoveStatementFile(AttachmentId Attachment) : ICommand<Nothing>;

internal sealed class RemoveStatementFileHandler(IClauseTrackerDb db, Attaching attaching) : ICommandHandler<RemoveStatementFile, Nothing>
{
    public async Task<Result<Nothing>> Handle(RemoveStatementFile request, CancellationToken cancellationToken)
    {
        var ids = await db.Attachments.Where(a => a.Id == request.Attachment && a.Subject == AttachmentSubject.Statement).Select(a => a.SubjectId).ToListAsync(cancellationToken);
        var statements = ids.ConvertAll(StatementId.From);
        var validated = await db.Statements.Where(s => statements.Contains(s.Id) && s.Status == StatementStatus.Validated).Select(s => s.Id).ToListAsync(cancellationToken);
        return validated.Count > 0 ? new AttachmentErrors.StatementValidated() : await attaching.RemoveAsync(AttachmentSubject.Statement, request.Attachment, cancellationToken);
    }
}

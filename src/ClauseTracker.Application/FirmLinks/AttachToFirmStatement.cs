using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>A firm attaches a file, a pay slip or a time sheet, to what it sent.</summary>
[Requires(Permission.AnswerForFirm)]
public sealed record AttachToFirmStatement(StatementId Statement, DocumentKind Document, Stream File) : ICommand<AttachmentId>;

internal sealed class AttachToFirmStatementValidator : AbstractValidator<AttachToFirmStatement>
{
    public AttachToFirmStatementValidator() => RuleFor(a => a.Document).IsInEnum();
}

internal sealed class AttachToFirmStatementHandler(IClauseTrackerDb db, AnsweringFirm firm, Attaching attaching) : ICommandHandler<AttachToFirmStatement, AttachmentId>
{
    public async Task<Result<AttachmentId>> Handle(AttachToFirmStatement request, CancellationToken cancellationToken)
    {
        var (id, clauses) = (firm.Id, firm.ClauseIds);
        var said = await db.Statements.Where(s => s.Id == request.Statement && s.EmployerId == id && clauses.Contains(s.ClauseId))
            .Select(s => new { s.OrganisationId, s.Month, s.Status }).SingleOrDefaultAsync(cancellationToken);
        if (said is null) return new SharedErrors.NotFound();
        if (firm.RefusalToDeclare(said.Month, said.Status) is { } refusal) return refusal;
        return await attaching.AttachAsync(new AttachedTo(AttachmentSubject.Statement, request.Statement.Value), said.OrganisationId, request.Document, request.File, cancellationToken);
    }
}

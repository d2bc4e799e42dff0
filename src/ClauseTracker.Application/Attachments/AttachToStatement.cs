using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Attachments;

/// <summary>Attaches a file to a statement of hours. Its name is not kept.</summary>
[Requires(Permission.EnterStatements)]
public sealed record AttachToStatement(StatementId Statement, DocumentKind Document, Stream File) : ICommand<AttachmentId>;

internal sealed class AttachToStatementValidator : AbstractValidator<AttachToStatement>
{
    public AttachToStatementValidator() => RuleFor(a => a.Document).IsInEnum();
}

internal sealed class AttachToStatementHandler(IClauseTrackerDb db, Attaching attaching) : ICommandHandler<AttachToStatement, AttachmentId>
{
    public async Task<Result<AttachmentId>> Handle(AttachToStatement request, CancellationToken cancellationToken)
    {
        var owner = await db.Statements.Where(s => s.Id == request.Statement).Select(s => (OrganisationId?)s.OrganisationId).SingleOrDefaultAsync(cancellationToken);
        return await attaching.AttachAsync(new AttachedTo(AttachmentSubject.Statement, request.Statement.Value), owner, request.Document, request.File, cancellationToken);
    }
}

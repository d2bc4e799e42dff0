using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Attachments;

/// <summary>The files attached to a statement of hours, in the order they came; those whose content is gone too.</summary>
[Requires(Permission.ReadStatements)]
public sealed record ListStatementFiles(StatementId Statement) : IQuery<IReadOnlyList<AttachmentRow>>;

internal sealed class ListStatementFilesHandler(Attaching attaching) : IQueryHandler<ListStatementFiles, IReadOnlyList<AttachmentRow>>
{
    public Task<Result<IReadOnlyList<AttachmentRow>>> Handle(ListStatementFiles request, CancellationToken cancellationToken) =>
        attaching.ListAsync(new AttachedTo(AttachmentSubject.Statement, request.Statement.Value), cancellationToken);
}

using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.HoursStatements;

/// <summary>One time that a statement was sent back: what came in, and why it was not accepted. Kept when the statement is amended.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Number">1, 2, 3… for each statement.</param>
/// <param name="Reason">What its author reads.</param>
/// <param name="ReturnedAt">When it was sent back.</param>
/// <param name="ReturnedBy">By whom; null for the system.</param>
/// <param name="SubmittedAt">When what was sent back had come in.</param>
/// <param name="SubmittedBy">Who had sent it; null for who has no account.</param>
/// <param name="Origin">How it had come in.</param>
/// <param name="Hours">The hours it declared.</param>
[SharedByAll("Part of the statement, read through it.")]
public sealed record StatementReturn(
    StatementId StatementId, int Number, string Reason, DateTimeOffset ReturnedAt, UserId? ReturnedBy, DateTimeOffset SubmittedAt, UserId? SubmittedBy, Origin Origin, Hours Hours);

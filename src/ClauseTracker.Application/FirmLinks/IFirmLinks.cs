using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.FirmLinks;

/// <summary>Gives firms the links by which they answer without an account.</summary>
public interface IFirmLinks
{
    /// <summary>
    /// Makes a new link and gives its address, which nobody can find again: put it in the letter at once. It is saved with the unit of work, and opens the clauses of
    /// the buyers that the present request may see.
    /// </summary>
    /// <param name="firm">Who answers.</param>
    /// <param name="month">The month to declare, not in the future; null to see only where the firm stands.</param>
    /// <param name="recipient">The mail address it is made for: required, at most 254 characters.</param>
    [return: DoNotIgnore]
    Task<Result<Uri>> IssueAsync(OrganisationId firm, YearMonth? month, string recipient, CancellationToken cancellation);
}

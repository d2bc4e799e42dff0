using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>What became of a statement that was expected.</summary>
public enum ExpectedState
{
    /// <summary>Nothing came, or a draft alone.</summary>
    Missing = 1,

    /// <summary>It was sent back and waits for its author.</summary>
    Returned = 2,

    /// <summary>It came, with hours or with « nothing this month ».</summary>
    Answered = 3,
}

/// <summary>The statement of one employer for one clause and one month, which somebody placed there calls for.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Buyer">Its buyer.</param>
/// <param name="Employer">Who declares.</param>
/// <param name="Month">The month worked.</param>
/// <param name="DueOn">Last day for it (the clause's day of the following month).</param>
/// <param name="State">What became of it.</param>
/// <param name="SubmittedAt">When it was last submitted; a letter about its return is younger than that.</param>
public sealed record ExpectedStatement(
    ClauseId Clause, OrganisationId Buyer, OrganisationId Employer, YearMonth Month, DateOnly DueOn, ExpectedState State, DateTimeOffset? SubmittedAt = null);

/// <summary>A letter that was written about a statement, whether it left or waits for the mail server.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Employer">The employer.</param>
/// <param name="Month">The month.</param>
/// <param name="Stage">Why.</param>
/// <param name="Day">The day it left, or is to leave.</param>
/// <param name="At">The moment.</param>
public sealed record WrittenReminder(ClauseId Clause, OrganisationId Employer, YearMonth Month, ReminderStage Stage, DateOnly Day, DateTimeOffset At);

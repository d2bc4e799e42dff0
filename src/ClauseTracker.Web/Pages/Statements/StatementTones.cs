using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Web.Components;

namespace ClauseTracker.Web.Pages.Statements;

/// <summary>The colours that repeat what a status says.</summary>
public static class StatementTones
{
    public static Tone Of(StatementStatus status) => status switch
    {
        StatementStatus.Submitted => Tone.Warning,
        StatementStatus.Validated => Tone.Success,
        StatementStatus.Returned => Tone.Danger,
        StatementStatus.Draft => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

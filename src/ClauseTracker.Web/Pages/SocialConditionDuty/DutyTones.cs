using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Web.Components;

namespace ClauseTracker.Web.Pages.SocialConditionDuty;

/// <summary>The colour of each status.</summary>
public static class DutyTones
{
    public static Tone Of(DutyStatus status) => status switch
    {
        DutyStatus.AtFault => Tone.Danger,
        DutyStatus.ToComplete => Tone.Warning,
        DutyStatus.Derogation => Tone.Info,
        DutyStatus.Satisfied => Tone.Success,
        DutyStatus.NotConcerned => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

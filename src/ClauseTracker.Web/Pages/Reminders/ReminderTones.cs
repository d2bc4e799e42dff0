using ClauseTracker.Domain.Reminders;
using ClauseTracker.Web.Components;

namespace ClauseTracker.Web.Pages.Reminders;

/// <summary>The colours that repeat what a state or a stage says.</summary>
public static class ReminderTones
{
    public static Tone Of(MessageState state) => state switch
    {
        MessageState.Sent => Tone.Success,
        MessageState.Waiting or MessageState.Sending => Tone.Info,
        MessageState.Uncertain => Tone.Warning,
        MessageState.Refused or MessageState.Bounced or MessageState.GivenUp => Tone.Danger,
        MessageState.Withdrawn => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Tone Of(ReminderStage stage) => stage switch
    {
        ReminderStage.Coming => Tone.Info,
        ReminderStage.Late => Tone.Warning,
        ReminderStage.Returned => Tone.Danger,
        ReminderStage.Invited => Tone.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}

using ClauseTracker.Domain.Sourcing;
using ClauseTracker.Web.Components;

namespace ClauseTracker.Web.Pages.Sourcing;

/// <summary>The tones of posts and candidates.</summary>
internal static class SourcingTones
{
    public static Tone Of(JobPostStatus status) => status switch
    {
        JobPostStatus.Open => Tone.Warning,
        JobPostStatus.Filled => Tone.Success,
        JobPostStatus.Closed => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Tone Of(CandidacyOutcome outcome) => outcome switch
    {
        CandidacyOutcome.Proposed or CandidacyOutcome.Met => Tone.Info,
        CandidacyOutcome.Hired => Tone.Success,
        CandidacyOutcome.Refused or CandidacyOutcome.NoNews => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}

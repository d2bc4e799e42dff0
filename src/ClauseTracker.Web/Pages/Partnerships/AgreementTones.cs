using ClauseTracker.Domain.Partnerships;
using ClauseTracker.Web.Components;

namespace ClauseTracker.Web.Pages.Partnerships;

/// <summary>The tones of agreements.</summary>
internal static class AgreementTones
{
    public static Tone Of(AgreementStatus status) => status switch
    {
        AgreementStatus.ToRenew => Tone.Warning,
        AgreementStatus.Running => Tone.Success,
        AgreementStatus.Draft or AgreementStatus.ToStart => Tone.Info,
        AgreementStatus.Ended => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

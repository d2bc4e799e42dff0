using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Placements;

public sealed class PlacementNoticeTests
{
    private static readonly DateOnly Start = new(2026, 3, 2);
    private static readonly PlacementId Placement = PlacementId.From(Given.Number(7));

    [Test]
    public void Once_decided_it_forgets_who_was_announced_and_stays_decided()
    {
        var accepted = Announced().Value;
        Assert.That(accepted.Accept(Placement, Given.Now, null).IsSuccess, Is.True);
        var refused = Announced().Value;
        Assert.That(refused.Refuse(" Déjà placé ", Given.Now, null).IsSuccess, Is.True);

        Assert.That((accepted.State, accepted.PlacementId, accepted.Identity), Is.EqualTo((PlacementNoticeState.Accepted, (PlacementId?)Placement, Array.Empty<byte>())));
        Assert.That((refused.State, refused.RefusalReason, refused.Identity), Is.EqualTo((PlacementNoticeState.Refused, "Déjà placé", Array.Empty<byte>())));
        foreach (var notice in new[] { accepted, refused })
        {
            Assert.That(notice.Accept(Placement, Given.Now, null).Errors, Is.EqualTo(new Error[] { new PlacementNoticeErrors.AlreadyDecided() }));
            Assert.That(notice.Refuse("Motif", Given.Now, null).Errors, Is.EqualTo(new Error[] { new PlacementNoticeErrors.AlreadyDecided() }));
        }
    }

    [Test]
    public void A_refusal_has_a_reason_and_one_that_is_refused_itself_leaves_the_notice_waiting()
    {
        var notice = Announced().Value;

        Assert.That(notice.Refuse(" ", Given.Now, null).Errors, Is.EqualTo(new Error[] { new SharedErrors.Required("Reason") }));
        Assert.That(notice.Refuse(new string('x', PlacementNotice.ReasonLength + 1), Given.Now, null).Errors, Is.EqualTo(new Error[] { new SharedErrors.TooLong("Reason", PlacementNotice.ReasonLength) }));
        Assert.That((notice.State, notice.Identity.Length), Is.EqualTo((PlacementNoticeState.Waiting, 3)));
    }

    [Test]
    public void What_cannot_be_a_placement_is_not_announced() => Assert.That(
        Announced(Start.AddDays(-1), Hours.Of(169)).Errors,
        Is.EqualTo(new Error[] { new PlacementErrors.WeeklyHoursOutOfRange(169), new SharedErrors.EndsBeforeItStarts(Start, Start.AddDays(-1), "EndsOn") }));

    private static Result<PlacementNotice> Announced(DateOnly? endsOn = null, Hours? weekly = null) => PlacementNotice.Announce(
        PlacementNoticeId.From(Given.Number(5)), Given.Clause(), Given.Employer.Id, [1, 2, 3], null, new PlacementWork("Peintre", WeeklyHours: weekly), Start, endsOn, null, Given.Now);
}

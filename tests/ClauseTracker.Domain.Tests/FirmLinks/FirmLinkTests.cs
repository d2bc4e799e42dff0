using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.FirmLinks;

public sealed class FirmLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly YearMonth October = new(2026, 10);
    private static readonly string Hash = new('a', FirmLink.HashLength);

    [Test]
    public void Opens_until_the_moment_it_expires()
    {
        var link = Given(October);

        Assert.That(link.IsOpenAt(Now.AddDays(FirmLink.DefaultDays).AddTicks(-1)), Is.True);
        Assert.That(link.IsOpenAt(Now.AddDays(FirmLink.DefaultDays)), Is.False);
    }

    [Test]
    public void Withdrawn_it_opens_no_more_and_keeps_the_first_moment()
    {
        var link = Given(October);
        link.Revoke(Now.AddHours(1));
        link.Revoke(Now.AddHours(2));

        Assert.That(link.RevokedAt, Is.EqualTo(Now.AddHours(1)));
        Assert.That(link.Use(Now.AddHours(1)).Errors, Is.EqualTo(new Error[] { new FirmLinkErrors.Closed() }));
        Assert.That(link.Uses, Is.Zero);
    }

    [Test]
    public void Counts_each_opening()
    {
        var link = Given(October);
        Assert.That(link.Use(Now.AddHours(1)).IsSuccess && link.Use(Now.AddHours(3)).IsSuccess, Is.True);
        Assert.That((link.Uses, link.LastUsedAt), Is.EqualTo((2, Now.AddHours(3))));
    }

    [Test]
    public void Without_a_month_it_only_shows() =>
        Assert.That((Given(null).Purpose, Given(null).Declares(October, null)), Is.EqualTo((FirmLinkPurpose.SeeStanding, false)));

    [Test]
    public void Is_made_for_somebody_and_for_no_month_to_come()
    {
        Assert.That(Give(October, " ").Errors, Is.EqualTo(new Error[] { new SharedErrors.Required(nameof(FirmLink.Recipient)) }));
        Assert.That(Give(October, new string('a', FirmLink.RecipientLength + 1)).Errors.Single(), Is.InstanceOf<SharedErrors.TooLong>());
        Assert.That(Give(new YearMonth(2026, 12), "paie@firme.invalid").Errors.Single(), Is.InstanceOf<StatementErrors.MonthInFuture>());
    }

    [Test]
    public void Declares_its_month_and_earlier_ones_that_wait_for_an_answer_and_no_other() =>
        Gen.Select(Gen.Int[2026 * 12, (2026 * 12) + 10], Gen.Int[2024 * 12, 2028 * 12], Gen.OneOf(Gen.Const((StatementStatus?)null), Gen.Enum<StatementStatus>().Select(s => (StatementStatus?)s)))
            .Sample((own, asked, status) =>
            {
                var waits = status is null or StatementStatus.Draft or StatementStatus.Returned;
                return Given(new YearMonth(own)).Declares(new YearMonth(asked), status) == (asked == own || (asked < own && waits));
            });

    private static FirmLink Given(YearMonth? month) => Give(month, "paie@firme.invalid").Value;

    private static Result<FirmLink> Give(YearMonth? month, string recipient) =>
        FirmLink.Give(EntityId.New<FirmLinkId>(Now), EntityId.New<OrganisationId>(Now), month, recipient, Hash, [], null, Now, Today);
}

using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Months;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Months;

public sealed class MonthClosingTests
{
    private static readonly YearMonth March = new(2026, 3);
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly UserId Somebody = UserId.From(Given.Number(8));

    [Test]
    public void A_month_is_closed_once_until_it_is_opened_again_with_a_reason()
    {
        var first = Close().Value;
        Assert.That(Close(first).Errors.Single(), Is.TypeOf<MonthErrors.AlreadyClosed>());
        Assert.That(first.Reopen(" ", Given.Now, Somebody).Errors.Single(), Is.TypeOf<SharedErrors.Required>());
        Assert.That(first.Reopen("Un relevé oublié", Given.Now, Somebody).IsSuccess);
        Assert.That(first.Reopen("Encore", Given.Now, Somebody).Errors.Single(), Is.TypeOf<MonthErrors.NotClosed>());
        var second = Close(first).Value;
        Assert.That((first.Holds, first.ReopenReason, second.Holds, second.Number), Is.EqualTo((false, "Un relevé oublié", true, 2)));
    }

    [TestCase(2026, 4)]
    [TestCase(2026, 5)]
    public void A_month_that_is_not_over_cannot_be_closed(int year, int month)
    {
        var closed = MonthClosing.Close(MonthClosingId.From(Given.Number(1)), Given.Buyer, new YearMonth(year, month), [], 0, 0, Today, Given.Now, Somebody);
        Assert.That(closed.Errors.Single(), Is.TypeOf<MonthErrors.NotOver>());
    }

    [Test]
    public void What_is_closed_is_refused_for_that_buyer_and_that_month_alone()
    {
        var closed = new ClosedMonths([(Given.Buyer, March)]);
        Assert.That(closed.Refusal(Given.Buyer, March), Is.TypeOf<StatementErrors.MonthClosed>());
        Assert.That(closed.Refusal(Given.Buyer, March.AddMonths(1)), Is.Null);
        Assert.That(closed.Refusal(Given.Employer.Id, March), Is.Null);
    }

    private static Result<MonthClosing> Close(params MonthClosing[] earlier) =>
        MonthClosing.Close(MonthClosingId.From(Given.Number(1 + earlier.Length)), Given.Buyer, March, earlier, 3, 1, Today, Given.Now, Somebody);
}

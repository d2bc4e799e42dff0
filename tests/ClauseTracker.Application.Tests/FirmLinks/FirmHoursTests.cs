using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.FirmLinks;

/// <summary>A firm answers for its month.</summary>
public sealed class FirmHoursTests(DatabaseUnderTest database) : TwoFirms(database)
{
    [Test]
    public async Task A_firm_sees_its_own_people_by_name_with_the_month_before_and_declares_them()
    {
        await World.HoursAsync(Ours, 9, 120);
        await ByLinkAsync(Ours.Employer, October);
        var person = (await ContractAsync()).People.Single();
        Assert.That((person.Name, person.Placement, person.Hours, person.HoursBefore), Is.EqualTo(("Personne Fictive", Ours.Id, (Hours?)null, (Hours?)Hours.Of(120))));

        var receipt = await World.AnswerAsync(new GetFirmReceipt(await World.DoneAsync(Declare(151.67m))));

        Assert.That((receipt.Total, receipt.SentAt, receipt.Status), Is.EqualTo((new Hours(15167), World.Clock.GetUtcNow(), StatementStatus.Submitted)));
        Assert.That(receipt.Lines.Select(l => (l.Name, l.Hours)), Is.EqualTo(new[] { ("Personne Fictive", new Hours(15167)) }));
        var stored = await World.ReadAsync(db => db.Statements.AsNoTracking().SingleAsync(s => s.Id == receipt.Id));
        Assert.That((stored.Origin, stored.SubmittedBy), Is.EqualTo((Origin.FirmLink, (UserId?)null)));
    }

    [Test]
    public async Task With_an_account_the_statement_bears_the_user()
    {
        var user = await ByAccountAsync(Ours.Employer);
        var id = await World.DoneAsync(Declare(10));

        var stored = await World.ReadAsync(db => db.Statements.AsNoTracking().SingleAsync(s => s.Id == id));
        Assert.That((stored.Origin, stored.SubmittedBy), Is.EqualTo((Origin.Typed, user.Id)));
    }

    [Test]
    public async Task Nothing_this_month_is_an_answer_and_no_field_filled_is_none()
    {
        await ByLinkAsync(Ours.Employer, October);

        Assert.That(await World.DoAsync(Declare(null)), Refused.By<StatementErrors.NothingSaid>());
        await World.DoneAsync(new DeclareFirmHours(Ours.Clause.Id, October, [], null));
        Assert.That((await ContractAsync()).IsNothing, Is.True);
    }

    [Test]
    public async Task The_same_answer_twice_is_one_and_a_different_one_must_be_seen_first()
    {
        await ByLinkAsync(Ours.Employer, October);
        var first = await World.DoneAsync(Declare(100));
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(await World.DoneAsync(Declare(100)), Is.EqualTo(first));
        Assert.That(await World.DoAsync(Declare(90)), Refused.By<FirmLinkErrors.SaidMeanwhile>());
        var seen = await ContractAsync();
        Assert.That((seen.Total, seen.SentAt), Is.EqualTo((Hours.Of(100), World.Clock.GetUtcNow().AddMinutes(-1))));
        Assert.That(await World.DoneAsync(Declare(90, seen.Seen)), Is.EqualTo(first));
        Assert.That((await ContractAsync()).Total, Is.EqualTo(Hours.Of(90)));
    }

    [Test]
    public async Task A_returned_statement_shows_why_and_is_amended_in_place()
    {
        await ByLinkAsync(Ours.Employer, October);
        var firm = World.Actor;
        var id = await World.DoneAsync(Declare(300));
        await World.GivenAsync(new ReturnStatement(id, "300 h pour un temps partiel ?"));

        World.As(firm);
        var returned = await ContractAsync();
        Assert.That((returned.Status, returned.ReturnReason, returned.Refusal), Is.EqualTo((StatementStatus.Returned, "300 h pour un temps partiel ?", (Error?)null)));
        Assert.That(await World.DoneAsync(Declare(130, returned.Seen)), Is.EqualTo(id));
        var october = (await World.AnswerAsync(new GetFirmHome())).Months.Single(m => m.Month == October);
        Assert.That(october.Answers.Single(a => a.Clause == Ours.Clause.Id).Waits, Is.False);
    }

    [Test]
    public async Task What_was_validated_is_not_the_firm_s_to_change()
    {
        await World.ValidatedHoursAsync(Ours, 10, 100);
        await ByLinkAsync(Ours.Employer, October);
        var contract = await ContractAsync();

        Assert.That(contract.Refusal, Is.InstanceOf<FirmLinkErrors.MonthValidated>());
        Assert.That(await World.DoAsync(Declare(90, contract.Seen)), Refused.By<FirmLinkErrors.MonthValidated>());
    }

    [Test]
    public async Task A_link_declares_its_month_and_what_waits_before_it_and_a_link_to_see_declares_nothing()
    {
        await World.HoursAsync(Ours, 9, 120);
        await ByLinkAsync(Ours.Employer, October);
        Assert.That((await World.DoAsync(Declare(10) with { Month = new YearMonth(2026, 8) })).IsSuccess, Is.True);
        Assert.That(await World.DoAsync(Declare(10) with { Month = new YearMonth(2026, 9) }), Refused.By<FirmLinkErrors.NotForThatMonth>());
        Assert.That(await World.DoAsync(Declare(10) with { Month = new YearMonth(2026, 11) }), Refused.By<FirmLinkErrors.NotForThatMonth>());

        await ByLinkAsync(Ours.Employer);
        Assert.That(await World.DoAsync(Declare(10)), Refused.By<FirmLinkErrors.NotForThatMonth>());
        Assert.That((await World.AnswerAsync(new GetFirmHome())).MayDeclare, Is.False);
    }

    [Test]
    public async Task Months_to_come_and_hours_that_no_month_holds_are_refused_at_their_field()
    {
        await ByAccountAsync(Ours.Employer);

        Assert.That(await World.DoAsync(Declare(10) with { Month = new YearMonth(2026, 12) }), Refused.By<StatementErrors.MonthInFuture>());
        var absurd = await World.DoAsync(Declare(745));
        Assert.That(absurd, Refused.By<StatementErrors.MoreThanAMonthHolds>());
        Assert.That(absurd.Errors.Single().Field, Is.EqualTo("Lines[0].Hours"));
    }

    [Test]
    public async Task The_month_that_is_over_waits_and_is_late_after_the_clause_s_day()
    {
        await ByLinkAsync(Ours.Employer, October);

        var home = await World.AnswerAsync(new GetFirmHome());
        var october = home.Months.Single(m => m.Month == October).Answers.Single(a => a.Clause == Ours.Clause.Id);
        Assert.That((october.Waits, october.DueOn, october.IsLate), Is.EqualTo((true, new DateOnly(2026, 11, 12), true)));
        Assert.That(home.Waiting.Select(m => m.Month), Is.EqualTo(Enumerable.Range(4, 7).Select(m => new YearMonth(2026, m))));
        Assert.That(home.Months[0].Month, Is.EqualTo(new YearMonth(2026, 11)));
    }

    private DeclareFirmHours Declare(decimal? hours, long? seen = null) => new(Ours.Clause.Id, October, [new TypedHours(Ours.Id, hours)], seen);

    private async Task<FirmMonthContract> ContractAsync() => (await World.AnswerAsync(new GetFirmMonth(October))).Contracts.Single(c => c.Clause == Ours.Clause.Id);
}

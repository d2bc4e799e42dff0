using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Clauses;

public sealed class CompletedActionTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Test]
    public async Task An_action_counts_until_it_is_withdrawn_with_a_reason()
    {
        var clause = await OwingActionsAsync();
        await World.AsAsync(Role.Facilitator);
        var action = await World.DoneAsync(new RecordCompletedAction(clause, ActionKind.Immersion, Today, "Lycée"));
        Assert.That((await World.AnswerAsync(new ListCompletedActions(clause))).Done, Is.EqualTo(1));

        Assert.That(await World.DoAsync(new WithdrawCompletedAction(action, " ")), Refused.By<SharedErrors.Required>());
        await World.DoneAsync(new WithdrawCompletedAction(action, "Doublon"));

        var list = await World.AnswerAsync(new ListCompletedActions(clause));
        Assert.That((list.Owed, list.Done), Is.EqualTo((2, 0)));
        Assert.That(list.Rows.Single().WithdrawReason, Is.EqualTo("Doublon"));
        Assert.That(await World.DoAsync(new WithdrawCompletedAction(action, "Encore")), Refused.By<ClauseErrors.ActionWithdrawn>());
    }

    [Test]
    public async Task What_cannot_be_is_refused_by_name()
    {
        var clause = await OwingActionsAsync();
        var withoutActions = await World.AClause().OfContract("2026-015").DeclareAsync();
        await World.AsAsync(Role.Facilitator);

        Assert.That(await World.DoAsync(new RecordCompletedAction(clause, ActionKind.SiteVisit, Today)), Refused.By<ClauseErrors.ActionKindNotCounted>());
        Assert.That(await World.DoAsync(new RecordCompletedAction(clause, ActionKind.Immersion, Today.AddDays(1))), Refused.By<ClauseErrors.ActionInFuture>());
        Assert.That(await World.DoAsync(new RecordCompletedAction(clause, ActionKind.Immersion, new DateOnly(2026, 3, 14))), Refused.By<ClauseErrors.ActionOutsidePeriod>());
        Assert.That(await World.DoAsync(new RecordCompletedAction(withoutActions.Id, ActionKind.Immersion, Today)), Refused.By<ClauseErrors.NoActionsOwed>());
    }

    [Test]
    public async Task Those_who_do_not_validate_do_not_accept_actions()
    {
        var clause = await OwingActionsAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        Assert.That(await World.DoAsync(new RecordCompletedAction(clause, ActionKind.Immersion, Today)), Refused.By<SharedErrors.Forbidden>());
    }

    private async Task<ClauseId> OwingActionsAsync() =>
        (await World.AClause().With(i => i with { ActionsPerYear = 2, ActionKinds = [ActionKind.Immersion, ActionKind.Sponsoring] }).DeclareAsync()).Id;
}

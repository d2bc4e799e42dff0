using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Calculator;

public sealed class ReferenceTableTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    private static readonly PutTradeReference Version = new()
    {
        Code = "peinture", LabourShareLow = 60, LabourShareHigh = 65, SourceNote = "Observatoire local", Certainty = Certainty.LocalPractice, ValidFrom = Today,
    };

    [Test]
    public async Task An_edit_is_a_version_and_yesterday_stays_as_it_was()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        await World.DoneAsync(new PutTradeReference { Code = Version.Code, LabourShareLow = 60, LabourShareHigh = 65, SourceNote = "Observatoire local", ValidFrom = Today });

        var today = await World.AnswerAsync(new ListTradeReferences());
        var yesterday = await World.AnswerAsync(new ListTradeReferences(Today.AddDays(-1)));

        Assert.That(today.Table.Find("PEINTURE")!.LabourShare, Is.EqualTo(new Percentage(6250)));
        Assert.That(yesterday.Table.Find("PEINTURE")!.LabourShare, Is.EqualTo(new Percentage(7000)));
        Assert.That(today.History.Where(t => t.Code == "PEINTURE").Select(t => t.Number), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task A_retired_trade_is_offered_no_more_and_clauses_keep_their_figures()
    {
        var clause = await World.AClause().With(i => i with { Hours = null, Trades = [new TradeInput { Trade = "PEINTURE", AmountExclTax = 1_000_000 }], InsertionEffort = 5 }).DeclareAsync();
        await World.AsAsync(Role.Administrator);
        await World.DoneAsync(new RetireTradeReference("PEINTURE", Today));

        Assert.That((await World.AnswerAsync(new ListTradeReferences())).Table.Find("PEINTURE"), Is.Null);
        Assert.That(await World.DoAsync(new RetireTradeReference("INCONNU", Today)), Refused.By<TradeErrors.Unknown>());
        var calculation = (LabourCalculation)(await World.AnswerAsync(new GetClauseSheet(clause.Id))).Commitments.Single().Calculation!;
        Assert.That(calculation.Trades.Single(), Is.EqualTo(new TradeShare("PEINTURE", Money.Of(1_000_000), new Percentage(7000), Money.Of(30))));
    }

    [Test]
    public async Task General_figures_have_versions_too()
    {
        await World.AsAsync(Role.ProcurementOfficer);
        await World.DoneAsync(new PutGeneralFigures { HourlyCost = 35, UsualEffort = 7, CharterEffort = 12, FewestHours = 200, SourceNote = "Délibération", ValidFrom = Today });

        Assert.That((await World.AnswerAsync(new ListTradeReferences())).Table.General.HourlyCost, Is.EqualTo(Money.Of(35)));
        Assert.That((await World.AnswerAsync(new ListTradeReferences(Today.AddDays(-1)))).Table.General.HourlyCost, Is.EqualTo(Money.Of(30)));
        Assert.That(
            await World.DoAsync(new PutGeneralFigures { HourlyCost = 0, UsualEffort = 7, CharterEffort = 12, FewestHours = 200, SourceNote = "x", ValidFrom = Today }),
            Refused.By<TradeErrors.CostOutOfRange>());
    }

    [TestCase(Role.Facilitator)]
    [TestCase(Role.ElectedOfficial)]
    public async Task Others_may_not_change_the_table(Role role)
    {
        await World.AsAsync(role);

        Assert.That(await World.DoAsync(Version), Refused.By<SharedErrors.Forbidden>());
        Assert.That(await World.DoAsync(new RetireTradeReference("PEINTURE", Today)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task Variants_are_compared_and_trades_bring_their_figures()
    {
        await World.AsAsync(Role.Facilitator);
        var figures = new ObligationInput { Trades = [new TradeInput { Trade = "PEINTURE", AmountExclTax = 300_000 }, new TradeInput(), new TradeInput { Trade = "MACONNERIE", AmountExclTax = 600_000 }], InsertionEffort = 5 };

        var results = await World.AnswerAsync(new CompareCalculations([new VariantInput(figures, 12), new VariantInput(figures with { InsertionEffort = 10 }, 12)]));

        // (300 000 × 70 % + 600 000 × 50 %) ÷ 30 × 5 % = 850; twice at 10 %.
        Assert.That(results.Select(r => r.Hours), Is.EqualTo(new Hours?[] { Hours.Of(850), Hours.Of(1700) }));
        Assert.That(results[0].Advice.Select(a => a.Kind), Is.EqualTo(new[] { AdviceKind.UnderHalfTime }));
    }

    [Test]
    public async Task What_is_wrong_in_a_row_is_said_at_that_row()
    {
        await World.AsAsync(Role.Facilitator);
        var figures = new ObligationInput { Trades = [new TradeInput(), new TradeInput { Trade = "PEINTURE", AmountExclTax = 10, LabourShare = 150 }, new TradeInput { Trade = "INCONNU", AmountExclTax = 10 }], InsertionEffort = 5 };

        var result = (await World.AnswerAsync(new CompareCalculations([new VariantInput(figures)]))).Single();

        Assert.That(result.Refusals.Select(e => e.Field), Is.EqualTo(new[] { "Trades[1].LabourShare", "Trades[2].Trade" }));
    }
}

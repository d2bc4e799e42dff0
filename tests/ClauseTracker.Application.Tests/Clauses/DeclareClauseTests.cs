using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Clauses;

public sealed class DeclareClauseTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly string OtherBuyer = HoursSheets.SiretOf(77);

    private ClauseInput Input => World.AClause().Input;

    [Test]
    public async Task Typed_hours_are_line_one_of_the_ledger()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        var clause = await World.DoneAsync(new DeclareClause(contract, Input));

        var sheet = await World.AnswerAsync(new GetClauseSheet(clause));
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Commitments, Has.Count.EqualTo(1));
            Assert.That(sheet.Commitments[0].Hours, Is.EqualTo(Hours.Of(833)));
            Assert.That(sheet.Commitments[0].EffectiveOn, Is.EqualTo(Input.StartsOn));
            Assert.That(sheet.Commitments[0].RecordedAt, Is.EqualTo(WorldServices.Start));
            Assert.That(sheet.Commitments[0].Calculation, Is.Null);
            Assert.That(sheet.ContractNumber, Is.EqualTo("2026-014"));
            Assert.That(sheet.IsBeingReconciled, Is.True);
        });
    }

    [Test]
    public async Task Hours_left_empty_are_computed_and_the_calculation_is_kept()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var computed = Input with { Hours = null, AmountExclTax = 1_000_000, LabourShare = 50, InsertionEffort = 5, HourlyCost = 30 };

        var clause = await World.DoneAsync(new DeclareClause(contract, computed));

        var line = (await World.AnswerAsync(new GetClauseSheet(clause))).Commitments[0];
        Assert.That(line.Hours, Is.EqualTo(Hours.Of(833)));
        Assert.That(line.Calculation, Is.EqualTo(LabourCalculation.From(Money.Of(1_000_000), new Percentage(5000), new Percentage(500), Money.Of(30)).Value));
    }

    [Test]
    public async Task The_second_declaration_is_refused_and_the_first_stands()
    {
        var first = await World.AClause().DeclareAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        var second = await World.DoAsync(new DeclareClause(first.Contract, Input with { Hours = 1 }));

        Assert.That(second, Refused.By<ClauseErrors.AlreadyDeclared>());
        Assert.That((await World.AnswerAsync(new GetClauseSheet(first.Id))).Commitments[0].Hours, Is.EqualTo(Hours.Of(833)));
    }

    [Test]
    public async Task A_clause_cannot_end_before_it_starts()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        var refused = await World.DoAsync(new DeclareClause(contract, Input with { EndsOn = Input.StartsOn.AddDays(-1) }));

        Assert.That(refused, Refused.By<SharedErrors.EndsBeforeItStarts>());
        Assert.That((await World.AnswerAsync(new ListClauses())).Total, Is.Zero);
    }

    [Test]
    public async Task Neither_hours_nor_figures_is_refused_by_name()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        Assert.That(await World.DoAsync(new DeclareClause(contract, Input with { Hours = null })), Refused.By<ClauseErrors.HoursMissing>());
        Assert.That(await World.DoAsync(new DeclareClause(contract, Input with { Hours = null, HourlyCost = 30 })), Refused.By<ClauseErrors.CalculationIncomplete>());
    }

    [Test]
    public async Task Only_a_facilitator_can_follow_a_clause()
    {
        var contract = await World.AContractAsync();
        var facilitator = await World.AsAsync(Role.Facilitator);
        var officer = await World.AsAsync(Role.ProcurementOfficer);

        Assert.That(await World.DoAsync(new DeclareClause(contract, Input with { Facilitator = officer.Id })), Refused.By<ClauseErrors.FacilitatorUnknown>());
        Assert.That(await World.DoAsync(new DeclareClause(contract, Input with { Facilitator = facilitator.Id })), Has.Property("IsSuccess").True);
        Assert.That(await World.AnswerAsync(new ListFacilitators()), Is.EqualTo(new[] { new FacilitatorChoice(facilitator.Id!.Value, facilitator.DisplayName) }));
    }

    [Test]
    public async Task The_contract_of_another_organisation_is_not_found()
    {
        var contract = await World.AContractAsync();
        await World.AContractAsync("2026-099", OtherBuyer);
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(OtherBuyer));

        Assert.That(await World.DoAsync(new DeclareClause(contract, Input)), Refused.By<SharedErrors.NotFound>());
    }

    [TestCase(Role.ElectedOfficial)]
    [TestCase(Role.Administrator)]
    public async Task Others_may_not_declare(Role role)
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(role);

        Assert.That(await World.DoAsync(new DeclareClause(contract, Input)), Refused.By<SharedErrors.Forbidden>());
    }

    [Test]
    public async Task A_list_shows_what_needs_somebody_first_and_finds_by_number()
    {
        var late = await World.AClause().OfContract("2026-LATE").DeclareAsync();
        await World.AClause().OfContract("2026-NEW").From(new DateOnly(2026, 11, 1)).To(new DateOnly(2026, 12, 1)).DeclareAsync();
        await World.ReconcileAsync();
        World.Clock.Advance(TimeSpan.FromDays(300));
        await World.GivenAsync(new Application.Reconciliation.ReconcileEverything());
        await World.ReconcileAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        var all = await World.AnswerAsync(new ListClauses());
        var found = await World.AnswerAsync(new ListClauses(StandingStatus.Late, "late"));

        Assert.That(all.Rows.Select(r => (r.ContractNumber, r.Status)), Is.EqualTo(new[] { ("2026-LATE", StandingStatus.Late), ("2026-NEW", (StandingStatus?)StandingStatus.Shortfall) }));
        Assert.That(found.Rows.Select(r => r.Id), Is.EqualTo(new[] { late.Id }));
        Assert.That(all.Rows[0].Owed, Is.EqualTo(Hours.Of(833)));
    }
}

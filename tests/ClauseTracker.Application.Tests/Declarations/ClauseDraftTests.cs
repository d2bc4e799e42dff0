using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Declarations;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Declarations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.Declarations;

public sealed class ClauseDraftTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task What_is_typed_is_kept_to_the_last_field_and_gone_on_with()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var typed = World.AClause().Input with
        {
            Kind = ClauseKind.ReservedContract, ReservationArticle = ReservationArticle.L2113_12, MinimumShare = 60, Forms = ObligationForms.FixedHours | ObligationForms.Actions,
            Trades = [new TradeInput { Trade = "PEINTURE", AmountExclTax = 12.5m }], ActionsPerYear = 2, ActionKinds = [ActionKind.Immersion], CorrespondentName = "Une Correspondante",
            Penalty = new PenaltyInput { PerHour = 50 }, Duties = new DutyCalendar(1, 2, 3, 4),
        };
        var draft = await World.DoneAsync(new SaveClauseDraft(contract, null, typed, 3));

        var form = await World.AnswerAsync(new GetDeclarationForm(contract));

        Assert.That(form.Draft!.Id, Is.EqualTo(draft));
        Assert.That(form.Draft.Step, Is.EqualTo(3));
        Assert.That(form.Input.Trades.Single(), Is.EqualTo(typed.Trades[0]));
        Assert.That((form.Input.Kind, form.Input.ReservationArticle, form.Input.MinimumShare, form.Input.Forms), Is.EqualTo((typed.Kind, typed.ReservationArticle, typed.MinimumShare, typed.Forms)));
        Assert.That((form.Input.ActionsPerYear, form.Input.ActionKinds[0], form.Input.CorrespondentName, form.Input.Penalty, form.Input.Duties), Is.EqualTo((2, ActionKind.Immersion, "Une Correspondante", typed.Penalty, typed.Duties)));
        Assert.That((form.Input.StartsOn, form.Input.EndsOn, form.Input.Hours), Is.EqualTo((typed.StartsOn, typed.EndsOn, typed.Hours)));
    }

    [Test]
    public async Task Nobody_else_sees_a_draft()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer, name: "Anne");
        var draft = await World.DoneAsync(new SaveClauseDraft(contract, null, World.AClause().Input with { Hours = 7 }, 2));
        await World.AsAsync(Role.ProcurementOfficer, name: "Bruno");

        Assert.That(await World.AnswerAsync(new ListClauseDrafts()), Is.Empty);
        Assert.That((await World.AnswerAsync(new GetDeclarationForm(contract))).Input.Hours, Is.Null);
        Assert.That(await World.AskAsync(new GetDeclarationForm(contract, draft)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new SaveClauseDraft(contract, draft, new ClauseInput(), 1)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new DeleteClauseDraft(draft)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task An_officer_of_another_buyer_cannot_draft_on_the_contract()
    {
        var contract = await World.AContractAsync();
        await World.AContractAsync("2026-099", HoursSheets.SiretOf(77));
        await World.AsAsync(Role.ProcurementOfficer, await World.OrganisationAsync(HoursSheets.SiretOf(77)));

        Assert.That(await World.DoAsync(new SaveClauseDraft(contract, null, new ClauseInput(), 1)), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task One_draft_a_part_and_the_declaration_takes_it_away()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var draft = await World.DoneAsync(new SaveClauseDraft(contract, null, World.AClause().Input, 2));

        Assert.That(await World.DoAsync(new SaveClauseDraft(contract, null, World.AClause().Input, 2)), Refused.By<DraftErrors.PartHasDraft>());
        Assert.That(await World.DoneAsync(new SaveClauseDraft(contract, draft, World.AClause().Input, 4)), Is.EqualTo(draft));
        await World.DoneAsync(new DeclareClause(contract, World.AClause().Input));
        Assert.That(await World.AnswerAsync(new ListClauseDrafts(contract)), Is.Empty);
    }

    [Test]
    public async Task A_draft_that_can_no_longer_be_read_is_begun_anew()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var draft = await World.DoneAsync(new SaveClauseDraft(contract, null, World.AClause().Input, 2));
        await World.ReadAsync(db => db.ClauseDrafts.ExecuteUpdateAsync(s => s.SetProperty(d => d.Content, "{\"Kind\":\"Gone\"}")));

        var form = await World.AnswerAsync(new GetDeclarationForm(contract, draft));

        Assert.That(form.Input.StartsOn, Is.EqualTo(new DateOnly(2026, 3, 15)));
    }

    [Test]
    public async Task Names_in_a_draft_never_reach_the_audit()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        await World.DoneAsync(new SaveClauseDraft(contract, null, World.AClause().Input with { CorrespondentName = "Zoé Correspondante" }, 2));

        Assert.That(await World.ReadAsync(db => db.AuditEntries.AnyAsync(a => a.Changes.Contains("Correspondante"))), Is.False);
    }

    [Test]
    public async Task A_declaration_starts_from_all_that_the_contract_says()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);

        var input = (await World.AnswerAsync(new GetDeclarationForm(contract))).Input;

        Assert.That(input.Trades.Single(), Is.EqualTo(new TradeInput { Trade = "ESPACES_VERTS_ENTRETIEN", AmountExclTax = 120_000.5m, LabourShare = 75 }));
        Assert.That((input.StartsOn, input.EndsOn, input.InsertionEffort, input.HourlyCost, input.Forms), Is.EqualTo((new DateOnly(2026, 3, 15), new DateOnly(2028, 3, 14), 5m, 30m, ObligationForms.FixedHours)));
        Assert.That(input.Penalty, Is.Null);
    }

    [Test]
    public async Task The_preview_says_what_would_be_owed_and_keeps_nothing()
    {
        var contract = await World.AContractAsync();
        await World.AsAsync(Role.ProcurementOfficer);
        var input = (await World.AnswerAsync(new GetDeclarationForm(contract))).Input;

        var preview = await World.AnswerAsync(new PreviewDeclaration(contract, input));
        var refused = await World.AnswerAsync(new PreviewDeclaration(contract, input with { Modes = RealisationModes.None, EndsOn = default }));

        // 120 000.50 × 75 % ÷ 30 × 5 % = 150.
        Assert.That(preview.IsComplete, Is.True);
        Assert.That(preview.Lines.Select(l => (l.EffectiveOn, l.Hours)), Is.EqualTo(new[] { (new DateOnly(2026, 3, 15), Hours.Of(150)) }));
        Assert.That(preview.Text!.Plain, Does.Contain("150 heures"));
        Assert.That(refused.Refusals.Select(e => e.Field), Is.SupersetOf(new[] { "Modes", "EndsOn" }));
        Assert.That(refused.Fixed!.Hours, Is.EqualTo(Hours.Of(150)));
        Assert.That(await World.ReadAsync(db => db.Clauses.AnyAsync()), Is.False);
    }
}

using System.Text;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.ResponsibleProcurement;
using ClauseTracker.Application.Tests.SocialConditionDuty;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.ResponsibleProcurement;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.ResponsibleProcurement;

/// <summary>The annual figures, from the contracts themselves.</summary>
public sealed class ResponsibleProcurementTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const string Other = "35600000000048";

    [Test]
    public async Task A_year_is_told_from_what_was_published_declared_and_decided()
    {
        await World.AtFaultAsync();
        var derogated = await World.AtFaultAsync("D-2");
        await World.GivenAsync(DutyStory.Derogation(derogated));
        var satisfied = await World.AtFaultAsync("D-3");
        await World.GivenAsync(new DeclareClause(satisfied, new ClauseInput { Hours = 100, StartsOn = new DateOnly(2026, 12, 1), EndsOn = new DateOnly(2027, 12, 1) }));
        await World.ImportedAsync(DutyStory.Large("D-4", consideration: "Marché réservé").WithJson("montant", "1e17"), "D-4");
        await World.ImportedAsync(DutyStory.Large("D-5").With("dateNotification", "2025-11-02"), "D-5");
        await World.ReconcileAsync();
        await World.AsAsync(Role.ElectedOfficial);
        var figures = (await World.AnswerAsync(new GetResponsibleProcurementFigures(2026))).Figures;

        Assert.That(figures.All, Is.EqualTo(new Tally(4, Money.Of(900_000), 1)));
        Assert.That((figures.WithConsideration.Contracts, figures.WithClause.Contracts, figures.Reserved), Is.EqualTo((2, 1, new Tally(1, Money.Of(0), 1))));
        Assert.That(figures.ReservedByArticle.Single().Article, Is.Null);
        Assert.That((figures.DutyConcerned.Contracts, figures.DutySatisfied.Contracts, figures.AtFault.Contracts), Is.EqualTo((3, 1, 1)));
        Assert.That(figures.Derogations.Single().Code, Is.EqualTo(DerogationCode.NoSufficientLink));
        Assert.That((figures.HoursOwed, figures.HoursCounted), Is.EqualTo((Hours.Of(100), Hours.Zero)));
    }

    [Test]
    public async Task Hours_counted_are_those_worked_in_the_year_whatever_the_contract()
    {
        var placement = await World.SomebodyAtWorkAsync();
        await World.ValidatedHoursAsync(placement, 6, 100);
        await World.ReconcileAsync();
        await World.AsAsync(Role.ElectedOfficial);

        Assert.That((await World.AnswerAsync(new GetResponsibleProcurementFigures(2026))).Figures.HoursCounted, Is.EqualTo(Hours.Of(100)));
        Assert.That((await World.AnswerAsync(new GetResponsibleProcurementFigures(2025))).Figures.HoursCounted, Is.EqualTo(Hours.Zero));
    }

    [Test]
    public async Task The_article_of_a_reserved_contract_is_that_of_its_clause()
    {
        var contract = await World.AtFaultAsync();
        await World.GivenAsync(new DeclareClause(contract, new ClauseInput
        {
            Hours = 100, StartsOn = new DateOnly(2026, 12, 1), EndsOn = new DateOnly(2027, 12, 1), Kind = ClauseKind.ReservedContract, ReservationArticle = ReservationArticle.L2113_12, MinimumShare = 50,
        }));

        var figures = (await FiguresAsync()).Figures;
        Assert.That(figures.ReservedByArticle, Is.EqualTo(new (ReservationArticle?, Tally)[] { (ReservationArticle.L2113_12, new Tally(1, Money.Of(300_000), 0)) }));
    }

    [Test]
    public async Task Purchases_follow_the_kind_of_the_holder()
    {
        await World.AtFaultAsync();
        var holder = await World.OrganisationAsync(Other);
        var version = await World.ReadAsync(db => db.Organisations.Where(o => o.Id == holder).Select(o => o.Version).SingleAsync());
        await World.GivenAsync(new ChangeOrganisation(
            holder, version, new OrganisationInput { Name = "Chantier imaginaire", Kind = OrganisationKind.ACI, SocialEconomyFamily = SocialEconomyFamily.Association, IsSolidarityEnterprise = true }));

        var figures = (await FiguresAsync()).Figures;
        Assert.That((figures.FromInsertionStructures.Contracts, figures.FromSolidarityEnterprises.Contracts, figures.FromEsat.Contracts), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public async Task Contracts_of_another_buyer_are_in_nobody_else_s_figures()
    {
        await World.AtFaultAsync();
        await World.AtFaultAsync("D-9", HoursSheets.SiretOf(7));
        var (ours, theirs) = (await World.OrganisationAsync(DecpFile.Buyer), await World.OrganisationAsync(HoursSheets.SiretOf(7)));
        await World.AsAsync(Role.ElectedOfficial, ours);

        Assert.That((await World.AnswerAsync(new GetResponsibleProcurementFigures(2026))).Figures.All.Contracts, Is.EqualTo(1));
        Assert.That((await World.AnswerAsync(new GetResponsibleProcurementFigures(2026, theirs))).Figures.All.Contracts, Is.Zero);
        Assert.That((await World.AnswerAsync(new ListContractBuyers())).Select(b => b.Id), Is.EqualTo(new[] { ours }));
        Assert.That(await World.AskAsync(new GetResponsibleProcurementFigures(2026, OrganisationId.From(Guid.Empty))), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task The_file_says_each_figure_with_its_definition()
    {
        await World.AtFaultAsync();
        await World.AsAsync(Role.ElectedOfficial);
        var file = await World.AnswerAsync(new ExportResponsibleProcurement(2026));
        var lines = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(file.FileName, Is.EqualTo("spaser-2026.csv"));
        Assert.That(lines[0].Split(';'), Has.Length.EqualTo(9));
        Assert.That(lines.Skip(1).Select(l => l.Split(';')[^1]), Has.All.Not.Empty);
        Assert.That(lines[1], Does.Contain(";1;;300000"));
    }

    [Test]
    public async Task As_many_queries_for_many_contracts_as_for_one()
    {
        await World.AtFaultAsync();
        var one = await CountAsync();
        for (var i = 2; i < 12; i++) await World.ImportedAsync(DutyStory.Large($"D-{i}"), $"D-{i}");

        Assert.That(await CountAsync(), Is.EqualTo(one));
    }

    private async Task<int> CountAsync()
    {
        await World.AsAsync(Role.ElectedOfficial);
        World.Sql.Clear();
        _ = await World.AnswerAsync(new GetResponsibleProcurementFigures(2026));
        return World.Sql.Commands.Count;
    }

    private async Task<ProcurementYear> FiguresAsync()
    {
        await World.AsAsync(Role.ElectedOfficial);
        return await World.AnswerAsync(new GetResponsibleProcurementFigures(2026));
    }
}

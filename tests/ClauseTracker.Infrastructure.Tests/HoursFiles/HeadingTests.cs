using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

public sealed class HeadingTests : HoursFilesFixture
{
    [TestCase("N° marché")]
    [TestCase("Numéro de marché")]
    [TestCase("Contrat")]
    [TestCase("NUMERO_DE_MARCHE")]
    [TestCase("  n°  du   contrat * ")]
    [TestCase("Nume\u0301ro de marche\u0301")]
    [TestCase("Contract number")]
    public async Task The_contract_is_recognised(string heading) =>
        Assert.That((await OneRowAsync(heading, "SIRET", "Matricule", "Mois", "Heures")).ContractNumber, Is.EqualTo(Contract));

    [TestCase("SIRET employeur")]
    [TestCase("Entreprise (SIRET)")]
    [TestCase("SIRET")]
    [TestCase("N° SIRET (14 chiffres)")]
    [TestCase("Siret de l’entreprise")]
    [TestCase("Employer SIRET")]
    public async Task The_employer_is_recognised(string heading) =>
        Assert.That((await OneRowAsync("Contrat", heading, "Matricule", "Mois", "Heures")).EmployerSiret, Is.EqualTo(Employer));

    [TestCase("Référence bénéficiaire")]
    [TestCase("Salarié – réf.")]
    [TestCase("Réf. salarié")]
    [TestCase("Matricule")]
    [TestCase("Beneficiary reference")]
    public async Task The_reference_is_recognised(string heading) =>
        Assert.That((await OneRowAsync("Contrat", "SIRET", heading, "Mois", "Heures")).PersonReference, Is.EqualTo(Person));

    [TestCase("Mois")]
    [TestCase("Période")]
    [TestCase("PERIODE")]
    [TestCase("Mois (MM/AAAA)")]
    [TestCase("Month")]
    public async Task The_month_is_recognised(string heading) =>
        Assert.That((await OneRowAsync("Contrat", "SIRET", "Matricule", heading, "Heures")).Month, Is.EqualTo(new YearMonth(2026, 11)));

    [TestCase("Heures")]
    [TestCase("Nb heures")]
    [TestCase("Nombre d'heures d'insertion")]
    [TestCase("Heures réalisées")]
    [TestCase("Heures travaillées [h]")]
    [TestCase("Hours worked")]
    public async Task The_hours_are_recognised(string heading) =>
        Assert.That((await OneRowAsync("Contrat", "SIRET", "Matricule", "Mois", heading)).Hours, Is.EqualTo(new Hours(15167)));

    [Test]
    public async Task Names_and_buyer_are_recognised_in_any_order()
    {
        var sheet = HoursSheets.With("Date de naissance", "SIRET acheteur", "Prénom(s)", "Nom", "Observations", "Heures", "Mois", "SIRET employeur", "N° marché")
            .Line(new DateOnly(1990, 5, 17), HoursSheets.SiretOf(9), "Prénom-Fictif", "NOM-FICTIF", "rien", 12, "11/2026", Employer, Contract);

        var row = (await ReadAsync(sheet.AsXlsx())).Rows.Single();

        Assert.That(row, Is.EqualTo(new HoursFileRow(
            2, Contract, HoursSheets.SiretOf(9), null, "NOM-FICTIF", "Prénom-Fictif", new DateOnly(1990, 5, 17), Employer, new YearMonth(2026, 11), Hours.Of(12))));
    }

    [Test]
    public async Task A_company_name_is_not_taken_for_a_person()
    {
        var sheet = HoursSheets.With("N° marché", "SIRET", "Nom (entreprise)", "Matricule", "Mois", "Heures").Line(Contract, Employer, "Société Fictive", Person, "11/2026", 1);

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.Single().FamilyName, Is.Null);
    }

    [Test]
    public async Task Headings_are_found_under_a_title_block()
    {
        object?[][] title = [["RELEVÉ MENSUEL, CLAUSE D'INSERTION"], [], ["Entreprise :", "Société Fictive, Mois, Heures"], ["Mois :", "novembre 2026"]];

        var fromXlsx = await ReadAsync(HoursSheets.French().Line(Cells()).Under(title).AsXlsx());
        var fromCsv = await ReadAsync(HoursSheets.French().Line(Cells()).Under(title).AsCsv());

        Assert.That(fromXlsx.Rows.Single().Row, Is.EqualTo(6));
        Assert.That(fromCsv.Rows.Single().Row, Is.EqualTo(6));
    }

    [TestCase("Total")]
    [TestCase("TOTAL GÉNÉRAL :")]
    [TestCase("Sous-total novembre")]
    public async Task Totals_are_skipped(string label)
    {
        var sheet = HoursSheets.French().Line(Cells()).Line(label, null, null, null, 151.67).Line(null, label, null, null, 151.67).Line(null, null, null, label, 151.67);

        var file = await ReadAsync(sheet.AsXlsx());

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_contract_called_total_is_no_total()
    {
        var sheet = HoursSheets.French().Line("TOTAL-2026-01", Employer, Person, "11/2026", 3);

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.Single().ContractNumber, Is.EqualTo("TOTAL-2026-01"));
    }

    [Test]
    public async Task Headings_repeated_on_a_new_page_are_skipped()
    {
        var sheet = HoursSheets.French().Line(Cells()).Line("N° marché", "SIRET employeur", "Référence bénéficiaire", "Mois", "Heures").Line(Cells());

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.Select(r => r.Row), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public async Task Remarks_outside_the_columns_are_skipped()
    {
        var sheet = HoursSheets.With("N° marché", "SIRET", "Matricule", "Mois", "Heures", "Observations").Line(Cells()).Line(null, null, null, null, null, "Fait le 5");

        Assert.That((await ReadAsync(sheet.AsXlsx())).Problems, Is.Empty);
    }

    private static async Task<HoursFileRow> OneRowAsync(params string[] headings) => (await ReadAsync(HoursSheets.With(headings).Line(Cells()).AsXlsx())).Rows.Single();
}

using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

/// <summary>Tables that do not say everything in one column each.</summary>
public sealed class LayoutTests : HoursFilesFixture
{
    [Test]
    public async Task What_the_title_block_says_holds_for_every_row()
    {
        object?[][] title =
        [
            ["Relevé d'heures d'insertion"], ["Marché : 2026-014"], ["Entreprise :", $"Société Fictive, SIRET {Employer[..3]} {Employer[3..6]} {Employer[6..9]} {Employer[9..]}"], ["Mois", "novembre 2026"],
        ];
        var file = await ReadAsync(HoursSheets.With("Matricule", "Heures").Line(Person, 12).Line("B-002", 3).Under(title).AsXlsx());

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows.Select(r => (r.ContractNumber, r.EmployerSiret, r.Month)).Distinct(), Is.EqualTo(new[] { (Contract, Employer, new YearMonth(2026, 11)) }));
        Assert.That(file.Given.Keys, Is.EquivalentTo(new[] { HoursMeaning.ContractNumber, HoursMeaning.EmployerSiret, HoursMeaning.Month }));
    }

    [Test]
    public async Task A_month_in_the_title_itself_is_found()
    {
        var sheet = HoursSheets.With("Contrat", "SIRET", "Matricule", "Heures").Line(Contract, Employer, Person, 12).Under(["Heures d'octobre 2026"]);

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.Single().Month, Is.EqualTo(new YearMonth(2026, 10)));
    }

    [Test]
    public async Task A_column_goes_before_the_title_block()
    {
        var file = await ReadAsync(HoursSheets.French().Line(Cells()).Under(["Mois : octobre 2026"], ["Marché : 2026-999"]).AsXlsx());

        Assert.That((file.Rows.Single().Month, file.Rows.Single().ContractNumber), Is.EqualTo((new YearMonth(2026, 11), Contract)));
        Assert.That(file.Given, Is.Empty);
    }

    [Test]
    public async Task The_subject_of_a_contract_and_the_name_of_a_firm_are_no_numbers()
    {
        var error = await RefusalAsync(HoursSheets.With("Matricule", "Mois", "Heures").Line(Person, "11/2026", 1).Under(["Marché : nettoyage des écoles"], ["Entreprise : Société Fictive"]).AsXlsx());

        Assert.That(((HoursFileErrors.MissingColumns)error).Columns, Is.EqualTo(new[] { "N° marché", "SIRET employeur" }));
    }

    [TestCase(11, 2026)]
    [TestCase("11", "2026")]
    [TestCase("novembre", "26")]
    [TestCase("Nov.", 2026)]
    [TestCase("11/2026", 1999)]
    public async Task Month_and_year_may_come_apart(object month, object year)
    {
        var sheet = HoursSheets.With("Contrat", "SIRET", "Matricule", "Mois", "Année", "Heures").Line(Contract, Employer, Person, month, year, 12);

        Assert.That((await ReadAsync(sheet.AsXlsx())).Rows.Single().Month, Is.EqualTo(new YearMonth(2026, 11)));
    }

    [Test]
    public async Task Hours_may_stand_in_one_column_for_each_month()
    {
        var sheet = HoursSheets.With("Contrat", "SIRET", "Matricule", "Septembre", "Octobre", "Nov.", "Décembre", "Total heures")
            .Line(Contract, Employer, Person, 10, null, "12,5", 0, 22.5).Line(Contract, Employer, "B-002", null, 7, null, null, 7).Under(["Année : 2026"]);
        var file = await ReadAsync(sheet.AsXlsx());

        Assert.That(file.HasMonthColumns, Is.True);
        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows.Select(r => (r.Row, r.Month.Month, r.Hours.Hundredths)), Is.EqualTo(new[] { (3, 9, 1000L), (3, 11, 1250L), (4, 10, 700L) }));
    }

    [Test]
    public async Task A_bad_cell_in_the_column_of_a_month_is_told_under_its_heading()
    {
        var sheet = HoursSheets.With("Contrat", "SIRET", "Matricule", "10/2026", "11/2026").Line(Contract, Employer, Person, "beaucoup", new SheetError("#REF!"));
        var file = await ReadAsync(sheet.AsXlsx());

        Assert.That(file.Rows, Is.Empty);
        Assert.That(file.Problems.Select(p => (p.Column, p.Error.GetType())), Is.EqualTo(new[] { ("10/2026", typeof(HoursRowErrors.NotANumber)), ("11/2026", typeof(HoursRowErrors.FormulaError)) }));
    }

    [Test]
    public async Task Months_without_a_year_anywhere_are_refused()
    {
        var file = await ReadAsync(HoursSheets.With("Contrat", "SIRET", "Matricule", "Janvier", "Février").Line(Contract, Employer, Person, 1, 2).AsXlsx());

        Assert.That(file.Problems.Select(p => p.Error).ToList(), Has.Count.EqualTo(2).And.All.InstanceOf<HoursRowErrors.NotAMonth>());
    }

    [Test]
    public async Task The_sheet_with_the_most_rows_is_proposed_and_another_may_be_chosen()
    {
        var few = HoursSheets.French().Line(Cells(hours: 1));
        var many = HoursSheets.French().Line(Cells(hours: 2)).Line(Cells(hours: 2)).Line(Cells(hours: 2));
        var content = many.AsXlsx(("Notice", HoursSheets.With("a", "b").Line("c", "d")), ("Octobre", few));
        var best = await ReadAsync(content);
        var chosen = await ReadWithAsync(content, new HoursFileLayout { Sheet = "Octobre" });

        Assert.That((best.Sheet, best.Rows.Count), Is.EqualTo(("Relevé", 3)));
        Assert.That(best.Sheets, Is.EqualTo(new[] { "Octobre", "Relevé" }));
        Assert.That((chosen.Sheet, chosen.Rows.Count), Is.EqualTo(("Octobre", 1)));
        Assert.That(chosen.Sheets, Is.EqualTo(best.Sheets));
    }

    [Test]
    public async Task Headings_that_nobody_knows_are_read_as_they_were_explained()
    {
        var content = HoursSheets.With("Code", "Qté", "Paie de", "Nom").Line(Person, 12, "11/2026", "NOM-FICTIF").Under(["Société Fictive"], []).AsXlsx();
        var layout = new HoursFileLayout
        {
            Columns = [("Code", HoursMeaning.PersonReference), ("Qté", HoursMeaning.Hours), ("Paie de", HoursMeaning.Month), ("Nom", null)],
            Constants = [(HoursMeaning.ContractNumber, Contract), (HoursMeaning.EmployerSiret, Employer)],
        };
        var row = (await ReadWithAsync(content, layout)).Rows.Single();

        Assert.That(row, Is.EqualTo(new HoursFileRow(4, Contract, null, Person, null, null, null, Employer, new YearMonth(2026, 11), Hours.Of(12))));
    }

    [Test]
    public async Task A_look_gives_every_heading_with_a_guess_and_three_values()
    {
        var sheet = HoursSheets.With("Code", "Heures", "Divers").Line(Person, 12, null).Line("B-002", 13, "x").Line("B-003", 14, null).Line("B-004", 15, null).Under(["Un titre"]);
        using var upload = new UploadStream(sheet.AsCsv());
        var look = (await Reader.LookAsync(upload, "releve.csv", null, CancellationToken.None)).Value;

        Assert.That(look.Headings.Select(h => (h.Heading, h.Guess)), Is.EqualTo(new[] { ("Code", (HoursMeaning?)null), ("Heures", HoursMeaning.Hours), ("Divers", null) }));
        Assert.That(look.Headings[0].Samples, Is.EqualTo(new[] { Person, "B-002", "B-003" }));
        Assert.That(look.Signature, Has.Length.EqualTo(ColumnMapping.SignatureLength));
    }

    [Test]
    public async Task The_signature_does_not_mind_order_accents_and_capitals()
    {
        var first = await ReadAsync(HoursSheets.With("N° marché", "SIRET", "Matricule", "Mois", "Heures").Line(Cells()).AsXlsx());
        var second = await ReadAsync(HoursSheets.With("HEURES", "n° marche", "siret", "matricule", "MOIS").Line(151.67, Contract, Employer, Person, "11/2026").AsCsv());

        Assert.That(second.Signature, Is.EqualTo(first.Signature));
    }

    private static async Task<HoursFile> ReadWithAsync(byte[] content, HoursFileLayout layout)
    {
        using var upload = new UploadStream(content);
        var result = await Reader.ReadAsync(upload, "releve.xlsx", layout, null, CancellationToken.None);
        Assert.That(result.Errors, Is.Empty);
        return result.Value;
    }
}

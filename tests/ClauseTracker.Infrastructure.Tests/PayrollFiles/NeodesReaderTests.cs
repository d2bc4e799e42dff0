using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.PayrollFiles;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.PayrollFiles;

public sealed class NeodesReaderTests
{
    private static readonly string Siret = HoursSheets.SiretOf(1);

    [TestCase("\r\n")]
    [TestCase("\n")]
    public async Task Who_worked_under_which_contract_and_how_long_comes_out(string lineEnd)
    {
        var file = await ReadAsync(October().Employee("D'ÉTÉ", "Noé, Fictif", "02011980", 151.67m, end: "31102026", nameInUse: "FICTIVE").AsBytes(lineEnd: lineEnd));

        var declaration = file.Declarations.Single();
        Assert.That((file.NormVersion, declaration.EmployerSiret, declaration.Month), Is.EqualTo(("P26V01", Siret, new YearMonth(2026, 10))));
        var employee = declaration.Employees.Single();
        Assert.That((employee.FamilyName, employee.NameInUse, employee.GivenNames, employee.BirthDate), Is.EqualTo(("D'ÉTÉ", "FICTIVE", "Noé, Fictif", (DateOnly?)new DateOnly(1980, 1, 2))));
        Assert.That(employee.Contracts, Is.EqualTo(new[] { new PayrollContract(new DateOnly(2026, 4, 1), new DateOnly(2026, 10, 31), 151.67m, 0) }));
    }

    [Test]
    public async Task The_social_security_number_is_nowhere_in_what_is_read()
    {
        var file = await ReadAsync(October().Employee("FICTIF", "Un", "02011980", 10).Add("S21.G00.30.020", PayrollFileMade.ImaginaryNumber).AsBytes());

        Assert.That(System.Text.Json.JsonSerializer.Serialize(file), Does.Contain("FICTIF").And.Not.Contain(PayrollFileMade.ImaginaryNumber));
    }

    [Test]
    public async Task Paid_work_in_hours_counts_absence_days_and_amounts_do_not()
    {
        var file = await ReadAsync(October().Person("FICTIF", "Un", "02011980").Contract("1", "01042026")
            .Pay("1", "001", 999).Pay("1", "002").Work(100).Work(51.67m, type: "02").Work(20, unit: "11").Work(-10.5m).Pay("1", "003", 999).AsBytes());

        Assert.That(Contracts(file).Single().Worked, Is.EqualTo(89.5m));
    }

    [Test]
    public async Task Without_a_measure_the_hours_of_the_base_salary_are_taken_and_overtime_is_apart()
    {
        var file = await ReadAsync(October().Person("FICTIF", "Un", "02011980").Contract("1", "01042026").Pay("1", "010", 140).Pay("1", "017", 5).Pay("1", "018", 3.5m).AsBytes());

        Assert.That(Contracts(file).Single(), Is.EqualTo(new PayrollContract(new DateOnly(2026, 4, 1), null, 140, 8.5m)));
    }

    [Test]
    public async Task The_hours_of_two_contracts_stay_apart_by_their_numbers()
    {
        var file = await ReadAsync(October().Person("FICTIF", "Un", "02011980").Contract("A", "01042026", "15102026").Contract("B", "16102026")
            .Pay("B", "002").Work(40).Pay("A", "002").Work(60).AsBytes());

        Assert.That(Contracts(file).Select(c => c.Worked), Is.EqualTo(new[] { 60m, 40m }));
    }

    [Test]
    public async Task Several_establishments_and_people_stay_apart()
    {
        var other = HoursSheets.SiretOf(2);
        var file = await ReadAsync(October().Employee("FICTIF", "Un", "02011980", 1).Employee("FICTIF", "Deux", "03011980", 2)
            .Add("S21.G00.06.001", other[..9]).Add("S21.G00.11.001", other[9..]).Employee("FICTIF", "Trois", "04011980", 3).AsBytes());

        Assert.That(file.Declarations.Select(d => (d.EmployerSiret, d.Employees.Count)), Is.EqualTo(new[] { (Siret, 2), (other, 1) }));
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("another file", "nom;heures\nFICTIF;10\n"u8.ToArray(), new PayrollFileErrors.NotADeclaration());
        yield return Case("nothing", [], new PayrollFileErrors.NotADeclaration());
        yield return Case("cut", October().Employee("FICTIF", "Un", "02011980", 1).AsBytes(isCut: true), new PayrollFileErrors.Truncated());
        yield return Case("cut in the middle", October().Employee("FICTIF", "Un", "02011980", 1).AsBytes()[..^200], new PayrollFileErrors.LineUnreadable(12));
        yield return Case("a version to come", new PayrollFileMade(Siret, "102026", "P27V01").AsBytes(), new PayrollFileErrors.VersionNotSupported("P27V01", "P22V01 – P26V01"));
        yield return Case("an event", new PayrollFileMade(Siret, "102026", nature: "04").AsBytes(), new PayrollFileErrors.NotMonthly());
        yield return Case("no month", new PayrollFileMade(Siret, "132026").AsBytes(), new PayrollFileErrors.HeadUnreadable("S20.G00.05.005"));
        yield return Case("no establishment", new PayrollFileMade("12345678900001", "102026").AsBytes(), new PayrollFileErrors.HeadUnreadable("S21.G00.11.001"));

        static TestCaseData Case(string name, byte[] content, Error error) => new TestCaseData(content, error).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Bad))]
    public async Task A_bad_file_is_refused_as_a_whole_and_says_why(byte[] content, Error error)
    {
        var read = await new NeodesReader().ReadAsync(new MemoryStream(content), CancellationToken.None);

        Assert.That(read.Errors.Select(e => e.GetType()), Is.EqualTo(new[] { error.GetType() }));
        if (error is not PayrollFileErrors.LineUnreadable) Assert.That(read.Errors[0], Is.EqualTo(error));
    }

    [Test]
    public async Task A_file_that_lost_lines_in_the_middle_is_refused()
    {
        var lines = System.Text.Encoding.Latin1.GetString(October().Employee("FICTIF", "Un", "02011980", 1).AsBytes()).Split("\r\n").Where(l => !l.StartsWith("S21.G00.53.002", StringComparison.Ordinal));

        var read = await new NeodesReader().ReadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(string.Join("\r\n", lines))), CancellationToken.None);

        Assert.That(read.Errors, Is.EqualTo(new[] { new PayrollFileErrors.Truncated() }));
    }

    [Test]
    public async Task A_file_that_is_too_large_is_refused_before_its_end()
    {
        using var endless = new GeneratedStream(Enumerable.Repeat(new byte[1024 * 1024], 1000));

        var read = await new NeodesReader().ReadAsync(endless, CancellationToken.None);

        Assert.That(read.Errors, Is.EqualTo(new[] { new PayrollFileErrors.TooLarge() }));
        Assert.That(endless.Position, Is.LessThan(IPayrollFileReader.MostBytes * 2L));
    }

    private static PayrollFileMade October() => new(Siret, "102026");

    private static IReadOnlyList<PayrollContract> Contracts(PayrollFile file) => file.Declarations.Single().Employees.Single().Contracts;

    private static async Task<PayrollFile> ReadAsync(byte[] content) => (await new NeodesReader().ReadAsync(new MemoryStream(content), CancellationToken.None)).Value;
}

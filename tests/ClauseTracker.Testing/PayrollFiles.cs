using System.Globalization;
using System.Text;

namespace ClauseTracker.Testing;

/// <summary>Makes payroll declarations as the public norm NEODeS describes them; people and numbers are imaginary.</summary>
public sealed class PayrollFileMade(string siret, string month, string version = "P26V01", string nature = "01")
{
    /// <summary>A number of nobody, of the form of a social security number: it must come out nowhere.</summary>
    public const string ImaginaryNumber = "1999999999999";

    private readonly List<string> _rubrics =
    [
        R("S10.G00.00.001", "Logiciel imaginaire"), R("S10.G00.00.006", version), R("S20.G00.05.001", nature), R("S20.G00.05.005", "01" + month),
        R("S21.G00.06.001", siret[..9]), R("S21.G00.11.001", siret[9..]),
    ];

    /// <summary>An employee with one contract and its paid work; <paramref name="hours"/> null gives none.</summary>
    public PayrollFileMade Employee(string family, string given, string born, decimal? hours, string start = "01042026", string? end = null, string? nameInUse = null)
    {
        Person(family, given, born, nameInUse).Contract("00001", start, end);
        return hours is { } worked ? Pay("00001", "002").Work(worked) : this;
    }

    public PayrollFileMade Person(string family, string given, string born, string? nameInUse = null)
    {
        Add("S21.G00.30.001", ImaginaryNumber).Add("S21.G00.30.002", family);
        if (nameInUse is not null) Add("S21.G00.30.003", nameInUse);
        return Add("S21.G00.30.004", given).Add("S21.G00.30.006", born);
    }

    public PayrollFileMade Contract(string number, string start, string? end = null)
    {
        Add("S21.G00.40.001", start).Add("S21.G00.40.007", "02").Add("S21.G00.40.009", number);
        return end is null ? this : Add("S21.G00.62.001", end);
    }

    public PayrollFileMade Pay(string contract, string type, decimal? hours = null)
    {
        Add("S21.G00.51.001", "01102026").Add("S21.G00.51.002", "31102026").Add("S21.G00.51.010", contract).Add("S21.G00.51.011", type);
        if (hours is { } told) Add("S21.G00.51.012", N(told));
        return Add("S21.G00.51.013", "1500.00");
    }

    public PayrollFileMade Work(decimal measure, string type = "01", string unit = "10") =>
        Add("S21.G00.53.001", type).Add("S21.G00.53.002", N(measure)).Add("S21.G00.53.003", unit);

    /// <summary>Any rubric.</summary>
    public PayrollFileMade Add(string rubric, string value)
    {
        _rubrics.Add(R(rubric, value));
        return this;
    }

    /// <summary>The file, with its number of rubrics at the end unless it is cut.</summary>
    public byte[] AsBytes(bool isCut = false, string lineEnd = "\r\n")
    {
        var lines = isCut ? _rubrics : [.. _rubrics, R("S90.G00.90.001", (_rubrics.Count + 2).ToString(CultureInfo.InvariantCulture)), R("S90.G00.90.002", "1")];
        return Encoding.Latin1.GetBytes(string.Concat(lines.Select(l => l + lineEnd)));
    }

    private static string R(string rubric, string value) => $"{rubric},'{value}'";

    private static string N(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}

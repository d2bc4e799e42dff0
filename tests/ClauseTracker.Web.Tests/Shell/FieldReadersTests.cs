using System.Globalization;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Binding;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class FieldReadersTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [TestCase("151,67", "151.67")]
    [TestCase("151.67", "151.67")]
    [TestCase(" 1 234,5 ", "1234.5")]
    [TestCase("1\u202F234\u00A0567", "1234567")]
    [TestCase("1.234,50", "1234.50")]
    [TestCase("1,234.50", "1234.50")]
    [TestCase("-3,5", "-3.5")]
    [TestCase("\u22123", "-3")]
    [TestCase("0,125", "0.125")]
    public void A_number_is_read_as_people_write_it(string text, string expected)
    {
        var read = FieldReaders.TryReadDecimal(text, French, out var number);

        Assert.That(read, Is.True);
        Assert.That(number, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("abc")]
    [TestCase("1,2,3")]
    [TestCase("1 23")]
    [TestCase("12.34,5")]
    [TestCase("1e5")]
    [TestCase(",5")]
    [TestCase("99999999999999999999999999999999")]
    public void What_is_no_number_is_refused(string text) =>
        Assert.That(FieldReaders.TryReadDecimal(text, French, out _), Is.False);

    [Test]
    public void Thousands_that_look_like_decimals_are_refused_rather_than_guessed()
    {
        Assert.That(FieldReaders.TryReadDecimal("1.234", French, out _), Is.False);
        Assert.That(FieldReaders.TryReadDecimal("1,234", English, out _), Is.False);
        Assert.That(FieldReaders.TryReadDecimal("1.234", English, out _), Is.True);
    }

    [TestCase("31/12/2026")]
    [TestCase("2026-12-31")]
    [TestCase("31.12.2026")]
    [TestCase(" 31-12-2026")]
    public void A_day_is_read_day_first_or_as_machines_write_it(string text)
    {
        var read = FieldReaders.TryReadDay(text, out var day);

        Assert.That(read, Is.True);
        Assert.That(day, Is.EqualTo(new DateOnly(2026, 12, 31)));
    }

    [TestCase("31/02/2026")]
    [TestCase("12/31/2026")]
    [TestCase("31/12/26")]
    public void A_day_that_does_not_exist_is_refused(string text) =>
        Assert.That(FieldReaders.TryReadDay(text, out _), Is.False);

    [TestCase("12/2026")]
    [TestCase("2026-12")]
    [TestCase("Décembre 2026")]
    public void A_month_is_read(string text)
    {
        var read = FieldReaders.TryReadMonth(text, French, out var month);

        Assert.That(read, Is.True);
        Assert.That(month, Is.EqualTo(new YearMonth(2026, 12)));
    }
}

using System.Globalization;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;

namespace ClauseTracker.Web.Tests.Shell;

public sealed class FormatsTests
{
    [Test]
    [SetCulture("fr-FR"), SetUICulture("fr")]
    public void French_readers_see_French_forms()
    {
        Assert.That(Formats.Hours(new Hours(15_167)), Is.EqualTo("151,67\u00A0h"));
        Assert.That(Formats.Hours(Hours.Of(1_820)), Is.EqualTo("1\u202F820\u00A0h"));
        Assert.That(Formats.Money(Money.Of(1_250_000)), Is.EqualTo("1\u202F250\u202F000\u00A0€"));
        Assert.That(Formats.Percentage(new Percentage(550)), Is.EqualTo("5,5\u00A0%"));
        Assert.That(Formats.Month(new YearMonth(2026, 12)), Is.EqualTo("décembre 2026"));
        Assert.That(Formats.Date(new DateOnly(2026, 12, 31)), Is.EqualTo("31/12/2026"));
    }

    [Test]
    [SetCulture("en-GB"), SetUICulture("en")]
    public void English_readers_see_European_English_forms()
    {
        Assert.That(Formats.Hours(new Hours(15_167)), Is.EqualTo("151.67\u00A0h"));
        Assert.That(Formats.Money(new Money(123_456)), Is.EqualTo("1,234.56\u00A0€"));
        Assert.That(Formats.Percentage(new Percentage(550)), Is.EqualTo("5.5%"));
        Assert.That(Formats.Month(new YearMonth(2026, 12)), Is.EqualTo("December 2026"));
        Assert.That(Formats.Date(new DateOnly(2026, 12, 31)), Is.EqualTo("31/12/2026"));
    }

    [Test]
    [SetCulture("fr-FR"), SetUICulture("fr")]
    public void A_share_is_never_rounded_up_to_whole() =>
        Assert.That(Formats.Share(0.9999m), Is.EqualTo("99\u00A0%"));
}

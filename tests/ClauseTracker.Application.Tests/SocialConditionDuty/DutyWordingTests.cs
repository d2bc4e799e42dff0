using System.Globalization;
using ClauseTracker.Application.ResponsibleProcurement;
using ClauseTracker.Application.Wording;
using ClauseTracker.Domain.ResponsibleProcurement;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.SocialConditionDuty;

namespace ClauseTracker.Application.Tests.SocialConditionDuty;

/// <summary>Every reason and every figure has its words in both languages.</summary>
public sealed class DutyWordingTests
{
    private static readonly string[] Languages = ["fr", "en"];

    private static IEnumerable<string> Keys =>
        typeof(DutyReasons).GetNestedTypes().Select(t => $"DutyReason.{t.Name}")
            .Concat(Enum.GetNames<DutyStatus>().Select(n => $"DutyStatus.{n}")).Concat(Enum.GetNames<DutyApplies>().Select(n => $"DutyApplies.{n}"))
            .Concat(Enum.GetNames<DerogationCode>().Select(n => $"DerogationCode.{n}")).Concat(Enum.GetNames<Certainty>().Select(n => $"Certainty.{n}"))
            .Concat(Enum.GetNames<PurchaseKind>().Select(n => $"PurchaseKind.{n}"));

    [Test]
    public void Every_reason_status_and_code_has_its_words([ValueSource(nameof(Languages))] string language) =>
        Assert.That(Keys.Where(k => string.IsNullOrWhiteSpace(Sentences.Resources.GetString(k, CultureInfo.GetCultureInfo(language)))), Is.Empty);

    [Test]
    public void Every_figure_has_a_name_and_a_definition([ValueSource(nameof(Languages))] string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var contract = new ContractOfTheYear(null, Domain.PublicContracts.SocialConsiderations.Reserved, [], [], DutyApplies.Yes, DutyStatus.Derogation, DerogationCode.NoSufficientLink);
        var sections = ProcurementTable.Of(ResponsibleProcurementFigures.Of([contract], Hours.Zero, Hours.Zero));

        Assert.That(sections.SelectMany(s => s.Rows).SelectMany(r => new[] { r.Name, r.Definition }).Concat(sections.Select(s => s.Title)), Has.None.StartsWith("Spaser."));
        Assert.That(sections.SelectMany(s => s.Rows).Count(), Is.EqualTo(17));
    }
}

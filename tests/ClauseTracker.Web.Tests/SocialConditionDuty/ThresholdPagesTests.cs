using System.Net;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Web.Tests.PublicContracts;

namespace ClauseTracker.Web.Tests.SocialConditionDuty;

/// <summary>The table of thresholds, to which a period is added without a programmer.</summary>
public sealed class ThresholdPagesTests : ContractsWorld
{
    [Test]
    public async Task The_next_period_is_proposed_and_recorded()
    {
        var page = await WebHost.PageAsync(Browser, "/duty/thresholds");
        Assert.That((Value(page, "From"), Value(page, "Until")), Is.EqualTo(("01/01/2028", "31/12/2029")));
        Assert.That(page.QuerySelectorAll("tbody tr").Length, Is.EqualTo(16));

        var sent = await WebHost.PostAsync(Browser, "/duty/thresholds", Sound());
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(Text(await WebHost.PageAsync(Browser, "/duty/thresholds"), "tbody tr"), Does.Contain("01/01/2028").And.Contain("210 000 €").And.Contain("Avis officiel"));
    }

    [TestCase("Amount", "0")]
    [TestCase("Amount", "-3")]
    [TestCase("Until", "31/12/2027")]
    [TestCase("Source", "")]
    [TestCase("Buyer", "OtherAuthority")]
    public async Task What_cannot_be_a_threshold_is_refused_at_its_field(string field, string given)
    {
        var before = (await AskAsync(new ListThresholds())).Rows.Count;
        var fields = Sound();
        if (field == "Buyer") fields["Purchase"] = "Works";
        fields[field] = given;
        var sent = await WebHost.PostAsync(Browser, "/duty/thresholds", fields);

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Refused(await WebHost.ReadAsync(sent)), Is.EqualTo(new[] { field }));
        Assert.That((await AskAsync(new ListThresholds())).Rows, Has.Count.EqualTo(before));
    }

    private static Dictionary<string, string> Sound() => new()
    {
        ["From"] = "01/01/2028", ["Until"] = "31/12/2029", ["Purchase"] = "Services", ["Buyer"] = "OtherAuthority", ["Amount"] = "210 000", ["Certainty"] = "Verified", ["Source"] = "Avis officiel imaginaire",
    };
}

using ClauseTracker.Domain.ApiKeys;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.ApiKeys;

public sealed class ApiKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly (string, string) Secret = (new string('a', ApiKey.HashLength), new string('c', ApiKey.PrefixLength));
    private static readonly OrganisationId Firm = OrganisationId.From(Tests.Given.Number(2));

    [Test]
    public void Opens_on_its_last_day_and_not_the_day_after()
    {
        var key = Given(expiresOn: Today.AddDays(30)).Value;

        Assert.That(key.Refusal(Today.AddDays(30)), Is.Null);
        Assert.That(key.Refusal(Today.AddDays(31)), Is.EqualTo(new ApiKeyErrors.Expired()));
        Assert.That(Given().Value.Refusal(DateOnly.MaxValue), Is.Null);
    }

    [Test]
    public void Withdrawn_it_opens_no_more_and_keeps_the_first_moment()
    {
        var key = Given(expiresOn: Today).Value;
        key.Revoke(Now.AddHours(1), null);
        key.Revoke(Now.AddHours(2), null);

        Assert.That(key.RevokedAt, Is.EqualTo(Now.AddHours(1)));
        Assert.That(key.Refusal(Today), Is.EqualTo(new ApiKeyErrors.Revoked()));
        Assert.That(key.Refusal(Today.AddYears(1)), Is.EqualTo(new ApiKeyErrors.Revoked()));
    }

    [Test]
    public void Opens_exactly_what_it_was_given_for() => Gen.Int[1, (int)ApiScopes.All].Sample(scopes =>
    {
        var key = Given(scopes: (ApiScopes)scopes).Value;
        foreach (var scope in Enum.GetValues<ApiScopes>().Where(s => s is not (ApiScopes.None or ApiScopes.All))) Assert.That(key.Opens(scope), Is.EqualTo((scopes & (int)scope) != 0));
        Assert.That(key.Opens(ApiScopes.None), Is.False);
    });

    [Test]
    public void A_key_without_a_name_without_rights_or_over_already_is_not_given()
    {
        var errors = Given(" ", ApiScopes.None, Today.AddDays(-1)).Errors;

        Assert.That(errors, Is.EqualTo(new Error[] { new SharedErrors.Required("Label"), new ApiKeyErrors.ScopesEmpty(), new ApiKeyErrors.ExpiresInThePast() }));
        Assert.That(Given(new string('x', ApiKey.LabelLength + 1)).Errors, Is.EqualTo(new Error[] { new SharedErrors.TooLong("Label", ApiKey.LabelLength) }));
        Assert.That(Given(scopes: (ApiScopes)16).Errors, Is.EqualTo(new Error[] { new ApiKeyErrors.ScopesEmpty() }));
    }

    [Test]
    public void Names_each_buyer_once()
    {
        var buyer = Tests.Given.Buyer;
        var key = ApiKey.Give(ApiKeyId.From(Tests.Given.Number(1)), Firm, "Paie", ApiScopes.All, null, Secret, [buyer, buyer], null, Now, Today).Value;

        Assert.That(key.Buyers.Select(b => (b.Number, b.BuyerId)), Is.EqualTo(new[] { (1, buyer) }));
    }

    private static Result<ApiKey> Given(string label = "Paie", ApiScopes scopes = ApiScopes.All, DateOnly? expiresOn = null) =>
        ApiKey.Give(ApiKeyId.From(Tests.Given.Number(1)), Firm, label, scopes, expiresOn, Secret, [], null, Now, Today);
}

using ClauseTracker.Application.Access;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application.Tests.Access;

public sealed class UserTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const string Password = "une phrase assez longue";

    private string Token => World.Services.GetRequiredService<ISetupLink>().Token;

    [Test]
    public async Task The_link_of_an_empty_instance_makes_one_administrator_and_is_spent()
    {
        var first = await World.DoneAsync(new CreateFirstAdministrator(Token, "Première Personne", "premiere@exemple.invalid", Password));

        var second = await World.DoAsync(new CreateFirstAdministrator(Token, "Seconde Personne", "seconde@exemple.invalid", Password));

        Assert.That(second, Refused.By<AccessErrors.SetupLinkSpent>());
        Assert.That(await World.ReadAsync(db => db.People.Select(u => u.Id).SingleAsync()), Is.EqualTo(first));
    }

    [Test]
    public async Task A_wrong_link_opens_nothing() =>
        Assert.That(await World.DoAsync(new CreateFirstAdministrator("autre", "Une Personne", "une@exemple.invalid", Password)), Refused.By<AccessErrors.SetupLinkSpent>());

    [Test]
    public async Task An_address_is_used_once_and_a_refusal_leaves_no_half_user()
    {
        await World.AsAsync(Role.Administrator);
        var user = new AddUser("Une Personne", "une@exemple.invalid", Password, Role.Facilitator, null);
        await World.DoneAsync(user);

        Assert.That(await World.DoAsync(user with { Email = "UNE@exemple.invalid" }), Refused.By<AccessErrors.EmailTaken>());
        Assert.That(await World.DoAsync(user with { Email = "autre@exemple.invalid", Password = "court" }), Refused.By<AccessErrors.PasswordTooWeak>());
        Assert.That(await World.DoAsync(user with { Email = "autre@exemple.invalid", OrganisationSiret = "35600000000048" }), Refused.By<AccessErrors.OrganisationUnknown>());
        Assert.That(await World.DoAsync(user with { Email = "pas une adresse" }), Refused.By<SharedErrors.Malformed>());
        Assert.That(await World.ReadAsync(db => db.Users.CountAsync()), Is.EqualTo(1));
    }

    [TestCase(Role.ProcurementOfficer)]
    [TestCase(Role.Facilitator)]
    [TestCase(Role.ElectedOfficial)]
    public async Task Others_add_nobody(Role role)
    {
        await World.AsAsync(role);

        Assert.That(await World.DoAsync(new AddUser("Une Personne", "une@exemple.invalid", Password, Role.Administrator, null)), Refused.By<SharedErrors.Forbidden>());
    }
}

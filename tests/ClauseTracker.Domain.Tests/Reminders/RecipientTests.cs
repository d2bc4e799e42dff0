using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Tests.Reminders;

/// <summary>Whom a letter goes to, on the day it goes.</summary>
public sealed class RecipientTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Correspondent Correspondent = new("Dominique", null, "Dominique@exemple.invalid", null);

    [Test]
    public void The_correspondent_of_the_clause_comes_first_then_the_contact_of_the_day_then_the_fallback()
    {
        var contacts = Contacts(Contact("ancien", Today.AddYears(-1), Today.AddDays(-1)), Contact("actuel", Today.AddYears(-1)), Contact("standard", Today.AddYears(-2)) with { IsFallback = true });

        Assert.That(Found(Correspondent, contacts), Is.EqualTo(("dominique@exemple.invalid", RecipientSource.Correspondent)));
        Assert.That(Found(null, contacts), Is.EqualTo(("actuel@exemple.invalid", RecipientSource.Contact)));
        Assert.That(Found(Correspondent, contacts, "dominique@exemple.invalid", "actuel@exemple.invalid"), Is.EqualTo(("standard@exemple.invalid", RecipientSource.Fallback)));
        Assert.That(Recipient.Of(Correspondent, contacts, Stale("dominique@exemple.invalid", "actuel@exemple.invalid", "standard@exemple.invalid"), Today), Is.Null);
    }

    [Test]
    public void A_contact_who_can_only_be_called_is_nobody_to_write_to() =>
        Assert.That(Recipient.Of(Correspondent with { Email = null }, Contacts(new ContactDetails("Alex", null, null, "01 99 00 00 01", Today)), Stale(), Today), Is.Null);

    [Test]
    public void One_who_came_yesterday_is_written_to_today_and_in_their_language()
    {
        var contacts = Contacts(Contact("ancien", Today.AddYears(-1)), Contact("nouveau", Today.AddDays(-1)) with { Language = ContactLanguage.English });
        var found = Recipient.Of(null, contacts, Stale(), Today)!;

        Assert.That((found.Address, found.Language), Is.EqualTo(("nouveau@exemple.invalid", ContactLanguage.English)));
        Assert.That(Recipient.Of(null, contacts, Stale(), Today.AddDays(-2))!.Address, Is.EqualTo("ancien@exemple.invalid"));
    }

    [Test]
    public void It_says_nothing_of_the_person_where_it_is_logged() =>
        Assert.That($"{new Recipient("camille@exemple.invalid", "Camille", RecipientSource.Contact, ContactLanguage.French)}", Does.Not.Contain("amille"));

    private static (string, RecipientSource) Found(Correspondent? correspondent, IReadOnlyList<OrganisationContact> contacts, params string[] stale)
    {
        var found = Recipient.Of(correspondent, contacts, Stale(stale), Today)!;
        return (found.Address, found.Source);
    }

    private static HashSet<string> Stale(params string[] addresses) => [.. addresses];

    private static ContactDetails Contact(string name, DateOnly from, DateOnly? until = null) => new(name, null, $"{name}@exemple.invalid", null, from, until);

    private static IReadOnlyList<OrganisationContact> Contacts(params ContactDetails[] details)
    {
        var organisation = Organisation.Register(new OrganisationId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "Entreprise imaginaire", null, OrganisationKind.Company).Value;
        foreach (var one in details) Assert.That(organisation.AddContact(one).Errors, Is.Empty);
        return organisation.Contacts;
    }
}

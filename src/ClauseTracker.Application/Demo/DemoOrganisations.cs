using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>Registers the bodies of the territory, each with somebody to reach: numbers and addresses that belong to nobody.</summary>
internal static class DemoOrganisations
{
    private static readonly IReadOnlyList<string> Functions = ["Conduite de travaux", "Insertion et accompagnement", "Ressources humaines", "Direction", "Commande publique"];

    public static Organisation Register(DemoBody body, DateTimeOffset now)
    {
        var organisation = Organisation.Register(EntityId.New<OrganisationId>(now), body.Siret, body.Facts).Value;
        var today = Clock.DayOf(now);
        foreach (var contact in Contacts(body, today))
        {
            var added = organisation.AddContact(contact);
            if (added.IsRefused) throw new InvalidOperationException(added.Errors[0].Code);
        }

        return organisation;
    }

    /// <summary>One who reached the end, one of today, and for every third body a switchboard; the one recorded twice has nobody.</summary>
    private static IEnumerable<ContactDetails> Contacts(DemoBody body, DateOnly today)
    {
        if (body == DemoBodies.Others[^1]) yield break;
        var function = Functions[body.Number % Functions.Count];
        var change = today.AddMonths(-3 - (body.Number % 7));
        if (body.Number % 2 == 0) yield return Of(body, 1, function, change.AddYears(-2), change.AddDays(-1));
        yield return Of(body, 2, function, change, null);
        if (body.Number % 3 == 0) yield return Of(body, 3, "Accueil", change.AddYears(-2), null) with { IsFallback = true };
    }

    // 01 99 00 is kept for fiction by the numbering plan; « invalid » is nobody's domain (RFC 2606).
    private static ContactDetails Of(DemoBody body, int number, string function, DateOnly from, DateOnly? until) => new(
        string.Create(CultureInfo.InvariantCulture, $"Contact d’exemple {body.Number}-{number}"), function,
        string.Create(CultureInfo.InvariantCulture, $"contact{body.Number}-{number}@exemple.invalid"),
        string.Create(CultureInfo.InvariantCulture, $"01 99 00 {body.Number % 100:00} {number:00}"), from, until);
}

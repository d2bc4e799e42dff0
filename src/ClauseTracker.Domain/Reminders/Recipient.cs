using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Reminders;

/// <summary>Where a recipient was found.</summary>
public enum RecipientSource
{
    /// <summary>The clause's own correspondent.</summary>
    Correspondent = 1,

    /// <summary>The firm's contact of that day.</summary>
    Contact = 2,

    /// <summary>The firm's contact for want of another: a switchboard, a shared mailbox.</summary>
    Fallback = 3,
}

/// <summary>Somebody at a firm whom a letter goes to. One address is one person, in capitals or not.</summary>
public sealed record Recipient
{
    private const int KeyLength = 32;

    /// <summary>The person of this address.</summary>
    public Recipient(string address, string? name, RecipientSource source, ContactLanguage language) =>
        (Address, Name, Source, Language) = (Normal(address), name, source, language);

    /// <summary>Mail address in small letters.</summary>
    [Personal]
    public string Address { get; }

    [Personal]
    public string? Name { get; }

    public RecipientSource Source { get; }

    public ContactLanguage Language { get; }

    /// <summary>Stands for the address where it must not be read: in forms, addresses of pages and logs. SHA-256, shortened.</summary>
    public string Key => KeyOf(Address);

    /// <summary>The key of an address.</summary>
    public static string KeyOf(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(address))))[..KeyLength];

    /// <summary>An address as it is compared.</summary>
#pragma warning disable CA1308 // Mail addresses are shown as they are stored, and nobody writes them in capitals.
    public static string Normal(string address) => address.Trim().ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>
    /// Whom to write to on <paramref name="day"/>: the clause's correspondent, else the contact of that day who came last, else the fallback; null when there is
    /// nobody with a mail address that works.
    /// </summary>
    /// <param name="correspondent">Named by the clause, or null.</param>
    /// <param name="contacts">All contacts of the firm, of any time.</param>
    /// <param name="stale">Addresses that no longer work, in small letters.</param>
    public static Recipient? Of(Correspondent? correspondent, IReadOnlyList<OrganisationContact> contacts, IReadOnlySet<string> stale, DateOnly day)
    {
        bool Works(string? address) => address is not null && address.Contains('@', StringComparison.Ordinal) && !stale.Contains(Normal(address));
        var ofTheDay = contacts.Where(c => c.Period.Contains(day)).OrderBy(c => c.IsFallback).ThenByDescending(c => c.From).ThenByDescending(c => c.Number).ToList();
        if (Works(correspondent?.Email))
        {
            var known = ofTheDay.Find(c => c.Email is not null && Normal(c.Email) == Normal(correspondent!.Email!)) ?? ofTheDay.FirstOrDefault();
            return new Recipient(correspondent!.Email!, correspondent.Name, RecipientSource.Correspondent, known?.Language ?? ContactLanguage.French);
        }

        var reached = ofTheDay.Find(c => Works(c.Email));
        return reached is null ? null : new Recipient(reached.Email!, reached.Name, reached.IsFallback ? RecipientSource.Fallback : RecipientSource.Contact, reached.Language);
    }

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => nameof(Recipient);
}

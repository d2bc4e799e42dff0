using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

/// <summary>The language that somebody is written to in.</summary>
public enum ContactLanguage
{
    French = 0,
    English = 1,
}

/// <summary>Somebody to reach, as it is typed.</summary>
/// <param name="Name">Required.</param>
/// <param name="Function">What they do there, or null.</param>
/// <param name="Email">Null when there is a telephone.</param>
/// <param name="Phone">Null when there is a mail address.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while it goes on.</param>
/// <param name="IsFallback">Reached when nobody else can be: a switchboard, a shared mailbox.</param>
public sealed record ContactDetails(string Name, string? Function, string? Email, string? Phone, DateOnly From, DateOnly? Until = null, bool IsFallback = false)
{
    /// <summary>Letters to them are in it.</summary>
    public ContactLanguage Language { get; init; }

    /// <summary>Says nothing of anybody, so that no log, message or trace can.</summary>
    public override string ToString() => nameof(ContactDetails);
}

/// <summary>Somebody to reach at an organisation, for a time.</summary>
[SharedByAll("Part of the organisation, read through it: a person's place of work, not a beneficiary.")]
public sealed class OrganisationContact
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Longest function, in characters.</summary>
    public const int FunctionLength = 120;

    /// <summary>Longest mail address, in characters (RFC 5321).</summary>
    public const int EmailLength = 254;

    /// <summary>Longest telephone number, in characters as typed.</summary>
    public const int PhoneLength = 30;

    private const int FewestPhoneDigits = 3;

    private OrganisationContact()
    {
    }

    public OrganisationId OrganisationId { get; private init; }

    /// <summary>1, 2, 3… for each organisation.</summary>
    public int Number { get; private init; }

    [Personal]
    public string Name { get; private init; } = string.Empty;

    [Personal]
    public string? Function { get; private init; }

    [Personal]
    public string? Email { get; private init; }

    [Personal]
    public string? Phone { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, or null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Reached when nobody else can be.</summary>
    public bool IsFallback { get; private init; }

    /// <summary>Letters to them are in it; French unless said.</summary>
    public ContactLanguage Language { get; private init; }

    /// <summary>Its days; one that goes on has no end.</summary>
    public DateRange Period => new(From, Until ?? DateOnly.MaxValue);

    /// <summary>Refused without a name, without any way to reach the person, or when it ends before it starts.</summary>
    [return: DoNotIgnore]
    internal static Result<OrganisationContact> Of(OrganisationId organisation, int number, ContactDetails details)
    {
        var (name, function, email, phone) = (Text(details.Name), Text(details.Function), Text(details.Email), Text(details.Phone));
        if (name is null) return new SharedErrors.Required(nameof(Name));
        if (email is null && phone is null) return new OrganisationErrors.ContactUnreachable();
        if (phone is not null && !IsPhone(phone)) return new SharedErrors.Malformed(nameof(Phone));
        if (TooLong(name, function, email, phone) is { } error) return error;
        if (details.Until < details.From) return new SharedErrors.EndsBeforeItStarts(details.From, details.Until.Value, nameof(Until));
        return new OrganisationContact
        {
            OrganisationId = organisation, Number = number, Name = name, Function = function, Email = email, Phone = phone,
            From = details.From, Until = details.Until, IsFallback = details.IsFallback, Language = details.Language,
        };
    }

    /// <summary>The same person at another organisation, or the next number of this one.</summary>
    internal OrganisationContact MovedTo(OrganisationId organisation, int number) => new()
    {
        OrganisationId = organisation, Number = number, Name = Name, Function = Function, Email = Email, Phone = Phone, From = From, Until = Until, IsFallback = IsFallback,
        Language = Language,
    };

    [return: DoNotIgnore]
    internal Result End(DateOnly until)
    {
        if (until < From) return new SharedErrors.EndsBeforeItStarts(From, until, nameof(Until));
        Until = until;
        return Result.Success();
    }

    /// <summary>True when both speak of the same person: same name and same way to reach them.</summary>
    internal bool IsSameAs(OrganisationContact other) =>
        FoldedText.Of(Name) == FoldedText.Of(other.Name)
        && string.Equals(Email, other.Email, StringComparison.OrdinalIgnoreCase) && FoldedText.Of(Phone) == FoldedText.Of(other.Phone);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= FewestPhoneDigits && text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '+' or '.' or '-' or '/' or '(' or ')');

    private static SharedErrors.TooLong? TooLong(string name, string? function, string? email, string? phone)
    {
        if (name.Length > NameLength) return new SharedErrors.TooLong(nameof(Name), NameLength);
        if (function?.Length > FunctionLength) return new SharedErrors.TooLong(nameof(Function), FunctionLength);
        if (email?.Length > EmailLength) return new SharedErrors.TooLong(nameof(Email), EmailLength);
        return phone?.Length > PhoneLength ? new SharedErrors.TooLong(nameof(Phone), PhoneLength) : null;
    }
}

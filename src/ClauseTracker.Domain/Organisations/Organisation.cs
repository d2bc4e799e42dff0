using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Domain.Organisations;

/// <summary>A body with a legal existence: buyer, company, insertion structure, referrer. One that turned out to be a duplicate stays and leads to the one kept.</summary>
[SharedByAll("Names and SIRET of legal bodies are public data, and one company works for several buyers.")]
public sealed class Organisation : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest name of a commune, in characters.</summary>
    public const int CommuneLength = 100;

    /// <summary>Most characters to search in: name, commune and SIRET once folded, where ligatures become two letters.</summary>
    public const int SearchTextLength = 400;

    private readonly List<OrganisationContact> _contacts = [];

    private BuyerCategory? _buyerCategory;

    private Organisation()
    {
    }

    public OrganisationId Id { get; private init; }

    public string Name { get; private set; } = string.Empty;

    /// <summary>Null for a body outside France.</summary>
    public Siret? Siret { get; private init; }

    public OrganisationKind Kind { get; private set; }

    /// <summary>Name of the commune of its seat, or null.</summary>
    public string? Commune { get; private set; }

    public CommuneCode? CommuneCode { get; private set; }

    /// <summary>Null when it is not a buyer; most buyers are <see cref="BuyerCategory.OtherAuthority"/>.</summary>
    public BuyerCategory? BuyerCategory => Kind.IsBuyer() ? _buyerCategory ?? Organisations.BuyerCategory.OtherAuthority : null;

    /// <summary>Null when it is not of the social economy, or nobody knows.</summary>
    public SocialEconomyFamily? SocialEconomyFamily { get; private set; }

    /// <summary>Entreprise solidaire d'utilité sociale (L3332-17-1 code du travail).</summary>
    public bool IsSolidarityEnterprise { get; private set; }

    /// <summary>Name, commune and SIRET as one looks for them (<see cref="FoldedText"/>); sorts as people expect, accents or not.</summary>
    public string SearchText { get; private set; } = string.Empty;

    /// <summary>The organisation that it turned out to be, or null. Never one that was merged itself.</summary>
    public OrganisationId? MergedIntoId { get; private set; }

    /// <summary>When it last took part in a merge, on either side.</summary>
    public DateTimeOffset? LastMergedAt { get; private set; }

    public IReadOnlyList<OrganisationContact> Contacts => _contacts;

    public long Version { get; private set; }

    /// <summary>True while nobody gave a name to what open data name by its SIRET.</summary>
    public bool IsUnnamed => Siret is { } siret && Name == NameOf(siret);

    /// <summary>Records an organisation.</summary>
    [return: DoNotIgnore]
    public static Result<Organisation> Register(OrganisationId id, Siret? siret, OrganisationFacts facts)
    {
        var organisation = new Organisation { Id = id, Siret = siret };
        var told = organisation.Change(facts, buysContracts: false);
        return told.IsRefused ? Result<Organisation>.Refuse(told.Errors) : organisation;
    }

    /// <summary>Records an organisation of which little is known; a name is required.</summary>
    [return: DoNotIgnore]
    public static Result<Organisation> Register(OrganisationId id, string name, Siret? siret, OrganisationKind kind, string? commune = null) =>
        Register(id, siret, new OrganisationFacts(name, kind) { Commune = commune });

    /// <summary>What stands for the name of an organisation known by its SIRET alone.</summary>
    public static string NameOf(Siret siret) => $"SIRET {siret.Digits}";

    /// <summary>Takes what is said of it now.</summary>
    /// <param name="facts">All of it.</param>
    /// <param name="buysContracts">Whether a contract names it as buyer.</param>
    [return: DoNotIgnore]
    public Result Change(OrganisationFacts facts, bool buysContracts)
    {
        var (name, commune) = (facts.Name.Trim(), string.IsNullOrWhiteSpace(facts.Commune) ? null : facts.Commune.Trim());
        if (MergedIntoId is not null) return new OrganisationErrors.Merged();
        if (name.Length == 0) return new SharedErrors.Required(nameof(Name));
        if (name.Length > NameLength) return new SharedErrors.TooLong(nameof(Name), NameLength);
        if (commune?.Length > CommuneLength) return new SharedErrors.TooLong(nameof(Commune), CommuneLength);
        if (buysContracts && !facts.Kind.IsBuyer()) return new OrganisationErrors.StillBuys();
        if (facts.IsSolidarityEnterprise && facts.SocialEconomyFamily is null) return new OrganisationErrors.SolidarityWithoutFamily();
        (Name, Kind, Commune, CommuneCode) = (name, facts.Kind, commune, facts.CommuneCode);
        _buyerCategory = facts.Kind.IsBuyer() ? facts.BuyerCategory ?? Organisations.BuyerCategory.OtherAuthority : null;
        (SocialEconomyFamily, IsSolidarityEnterprise) = (facts.SocialEconomyFamily, facts.IsSolidarityEnterprise);
        var text = FoldedText.Of($"{Name} {Commune} {Siret}");
        SearchText = text.Length > SearchTextLength ? text[..SearchTextLength] : text;
        return Result.Success();
    }

    /// <summary>
    /// Open data name organisations by their SIRET alone: once the organisation buys, it is a buyer whatever it was taken for.
    /// </summary>
    public void BuysContracts()
    {
        if (Kind == OrganisationKind.Company) (Kind, _buyerCategory) = (OrganisationKind.Buyer, Organisations.BuyerCategory.OtherAuthority);
    }

    /// <summary>Adds somebody to reach; gives their number.</summary>
    [return: DoNotIgnore]
    public Result<int> AddContact(ContactDetails details)
    {
        if (MergedIntoId is not null) return new OrganisationErrors.Merged();
        var made = OrganisationContact.Of(Id, NextContact(), details);
        if (!made.TryGet(out var contact)) return Result<int>.Refuse(made.Errors);
        if (_contacts.Exists(c => c.IsSameAs(contact) && c.Period.Overlaps(contact.Period))) return new OrganisationErrors.ContactTwice();
        if (HasFallbackBeside(contact)) return new OrganisationErrors.TwoFallbacks();
        _contacts.Add(contact);
        return contact.Number;
    }

    /// <summary>Says which day is somebody's last as a contact.</summary>
    [return: DoNotIgnore]
    public Result EndContact(int number, DateOnly until)
    {
        if (_contacts.Find(c => c.Number == number) is not { } contact) return new SharedErrors.NotFound();
        // A later end must not run into a fallback that took over.
        if (contact.IsFallback && _contacts.Exists(c => c != contact && c.IsFallback && c.Period.Overlaps(new DateRange(contact.From, until)))) return new OrganisationErrors.TwoFallbacks();
        return contact.End(until);
    }

    /// <summary>Whom to reach on that day: the one who came last, else the fallback, else nobody.</summary>
    public OrganisationContact? ContactOn(DateOnly day) =>
        _contacts.Where(c => c.Period.Contains(day)).OrderBy(c => c.IsFallback).ThenByDescending(c => c.From).ThenByDescending(c => c.Number).FirstOrDefault();

    /// <summary>
    /// Says that it is the same as <paramref name="kept"/>, which takes over its contacts, and whatever it was taken for when this one bought contracts.
    /// Its row and its SIRET stay and lead there. References to it are the storage's to move, in the same transaction.
    /// </summary>
    [return: DoNotIgnore]
    public Result MergeInto(Organisation kept, DateTimeOffset now)
    {
        if (kept.Id == Id) return new OrganisationErrors.MergedWithItself();
        if (MergedIntoId is not null) return new OrganisationErrors.AlreadyMerged();
        if (kept.MergedIntoId is not null) return new OrganisationErrors.KeptIsMerged();
        var coming = _contacts.Where(c => !kept._contacts.Exists(k => k.IsSameAs(c) && k.Period.Overlaps(c.Period))).ToList();
        if (coming.Exists(kept.HasFallbackBeside)) return new OrganisationErrors.TwoFallbacks();
        foreach (var contact in coming) kept._contacts.Add(contact.MovedTo(kept.Id, kept.NextContact()));
        _contacts.Clear();
        if (Kind.IsBuyer()) kept.BuysContracts();
        (MergedIntoId, LastMergedAt, kept.LastMergedAt) = (kept.Id, now, now);
        return Result.Success();
    }

    private int NextContact() => _contacts.Select(c => c.Number).DefaultIfEmpty().Max() + 1;

    private bool HasFallbackBeside(OrganisationContact contact) => contact.IsFallback && _contacts.Exists(c => c.IsFallback && c.Period.Overlaps(contact.Period));
}

using ClauseTracker.Domain.Beneficiaries;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Beneficiaries;

/// <summary>Every way to write one person again shares a form with the first; other people do not.</summary>
public sealed class IdentityFormsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly string[] Families = ["Martin", "Lefèvre", "Dupont", "Gaudin", "Philippot", "Nguyen", "Kouassi", "Benhamou", "Castel", "Roquefort", "Yvernault", "Quéméneur"];
    private static readonly string[] Others = ["Zola", "Ibrahim", "Vasquez", "Tournesol", "Okoye", "Bartoli"];
    private static readonly string[] Givens = ["Élodie", "Jean", "François", "Aïcha", "Mamadou", "Sophie", "Noël", "Christelle", "Guillaume", "Yasmine"];

    private static readonly Gen<DateOnly> Births = Gen.Int[0, 12_000].Select(d => new DateOnly(1965, 1, 1).AddDays(d)).Where(d => d is not { Month: 2, Day: 29 });

    private static readonly Gen<Typed> People = Gen.Select(OneOf(Families), OneOf(Givens), Births, (f, g, b) => new Typed(f, g, b));

    private static IEnumerable<TestCaseData> Variants()
    {
        yield return Variant("without accents", p => p with { Family = Plain(p.Family), Given = Plain(p.Given) });
        yield return Variant("in capitals", p => p with { Family = p.Family.ToUpperInvariant(), Given = p.Given.ToUpperInvariant() });
        yield return Variant("names inverted", p => p with { Family = p.Given, Given = p.Family });
        yield return Variant("names inverted and without accents", p => p with { Family = Plain(p.Given).ToUpperInvariant(), Given = Plain(p.Family) });
        yield return Variant("a second name after a hyphen", p => p with { Family = p.Family + "-Zola" });
        yield return Variant("a second name after a space", p => p with { Family = p.Family + " Zola" });
        yield return Variant("a married name before", p => p with { Family = "Zola " + p.Family });
        yield return Variant("a compound given name", p => p with { Given = p.Given + "-Marie" });
        yield return Variant("inverted with a compound given name", p => p with { Family = p.Given + " Marie", Given = p.Family });
        yield return Variant("a particle", p => p with { Family = "de " + p.Family });
        yield return Variant("a particle and an article", p => p with { Family = "De La " + p.Family });
        yield return Variant("ph for f", p => p with { Family = p.Family.Replace("ph", "f", StringComparison.OrdinalIgnoreCase).Replace("Ph", "F", StringComparison.Ordinal) });
        yield return Variant("y for i", p => p with { Family = p.Family.Replace('i', 'y'), Given = p.Given.Replace('i', 'y') });
        yield return Variant("letters doubled", p => p with { Family = p.Family.Replace("t", "tt", StringComparison.Ordinal).Replace("n", "nn", StringComparison.Ordinal) });
        yield return Variant("a silent end", p => p with { Family = p.Family + "s" });
        yield return Variant("spaces and points", p => p with { Family = $" {p.Family}. ", Given = $"  {p.Given} " });
        yield return Variant("day and month swapped", p => p with { Born = p.Born.Day <= 12 ? new DateOnly(p.Born.Year, p.Born.Day, p.Born.Month) : p.Born });
        yield return Variant("day wrong by one digit", p => p with { Born = p.Born.AddDays(p.Born.Day >= 19 ? -10 : 10) });
        yield return Variant("year wrong by one digit", p => p with { Born = p.Born.AddYears(p.Born.Year % 10 == 9 ? -1 : 1) });
        yield return Variant("decade wrong", p => p with { Born = p.Born.AddYears(-10) });
        yield return Variant("day wrong, without accents", p => p with { Family = Plain(p.Family), Born = p.Born.AddYears(p.Born.Year % 10 == 9 ? -1 : 1) });
        yield return Variant("day wrong, inverted", p => p with { Family = p.Given, Given = p.Family, Born = p.Born.AddYears(p.Born.Year % 10 == 9 ? -1 : 1) });
    }

    [TestCaseSource(nameof(Variants))]
    public void A_person_written_otherwise_is_found(Func<object, object> variant) =>
        People.Sample(p => Share(p, (Typed)variant(p)), iter: 400);

    [TestCase("de la Croix", "Delacroix")]
    [TestCase("Le Gall", "LEGALL")]
    [TestCase("D'Angelo", "Dangelo")]
    [TestCase("O’Connor", "Oconnor")]
    [TestCase("Philippe", "Filipe")]
    [TestCase("Renault", "Renaud")]
    [TestCase("Gauthier", "Gautier")]
    [TestCase("Mohammed", "Mohamed")]
    [TestCase("Schmitt", "Chmit")]
    [TestCase("Lefebvre-Duval", "Duval")]
    [TestCase("Ben Saïd", "Bensaid")]
    [TestCase("Œuvrard", "Oeuvrard")]
    public void Two_ways_to_write_one_name_are_found(string one, string other)
    {
        var born = new DateOnly(1990, 5, 17);

        Assert.That(Share(new Typed(one, "Camille", born), new Typed(other, "Camille", born)), Is.True);
    }

    [Test]
    public void People_of_another_name_born_the_same_day_do_not_look_alike() =>
        Gen.Select(People, OneOf(Others), OneOf(Givens)).Sample((p, family, given) => !Share(p, new Typed(family, given, p.Born)), iter: 1000);

    [Test]
    public void People_of_the_same_name_born_another_day_do_not_look_alike() =>
        Gen.Select(People, Gen.Int[1, 5], Gen.Int[1, 9]).Sample(
            (p, months, days) => !Share(p, p with { Born = p.Born.AddYears(13).AddMonths(months).AddDays(days * 2) }) || Near(p.Born, p.Born.AddYears(13).AddMonths(months).AddDays(days * 2)), iter: 1000);

    [Test]
    public void Brothers_and_twins_do_not_look_alike() =>
        Gen.Select(People, OneOf(Givens)).Where((p, given) => p.Given != given).Sample((p, given) => !Share(p, p with { Given = given }), iter: 1000);

    [Test]
    public void A_search_by_name_finds_each_word_as_it_sounds()
    {
        var known = IdentityForms.Of(PersonIdentity.From("Lefèvre de Castel", "Élodie", new DateOnly(1990, 5, 17), Today).Value);

        Assert.That(IdentityForms.OfWords("elodie LEFEVRE"), Is.SubsetOf(known));
        Assert.That(IdentityForms.OfWords("Kastel"), Is.SubsetOf(known));
        Assert.That(IdentityForms.OfWords("Lefèvre Sophie"), Is.Not.SubsetOf(known));
    }

    [Test]
    public void An_absurdly_long_name_gives_few_forms()
    {
        var name = string.Join(' ', Enumerable.Repeat("ab", 27).Select((w, i) => w + (char)('a' + (i % 26))))[..PersonIdentity.NameLength];

        Assert.That(IdentityForms.Of(PersonIdentity.From(name, name, new DateOnly(1990, 5, 17), Today).Value), Has.Count.LessThan(100));
    }

    private static TestCaseData Variant(string name, Func<Typed, Typed> change) => new TestCaseData((Func<object, object>)(p => change((Typed)p))).SetArgDisplayNames(name);

    private static Gen<string> OneOf(string[] names) => Gen.Int[0, names.Length - 1].Select(i => names[i]);

    private static bool Share(Typed one, Typed other) => FormsOf(one).Intersect(FormsOf(other)).Any();

    private static IReadOnlyList<string> FormsOf(Typed typed) => IdentityForms.LookAlikes(PersonIdentity.From(typed.Family, typed.Given, typed.Born, Today).Value);

    /// <summary>One digit apart, or day and month swapped.</summary>
    private static bool Near(DateOnly one, DateOnly other) =>
        one.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture).Zip(other.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)).Count(c => c.First != c.Second) <= 1
        || (one.Year == other.Year && one.Day == other.Month && one.Month == other.Day);

    private static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));

    private sealed record Typed(string Family, string Given, DateOnly Born);
}

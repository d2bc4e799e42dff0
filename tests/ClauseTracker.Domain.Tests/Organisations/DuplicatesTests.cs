using System.Globalization;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Organisations;

public sealed class DuplicatesTests
{
    [TestCase("Travaux Imaginaires", "TRAVAUX-IMAGINAIRES", true)]
    [TestCase("SAS Travaux Imaginaires", "Travaux Imaginaires (SARL)", true)]
    [TestCase("Travaux Imaginaires", "Travaux Imaginaires agence de Fictiville", true)]
    [TestCase("Cœur d’Été", "COEUR D'ETE", true)]
    [TestCase("Travaux Imaginaires", "Travaux Imaginaire", true)]
    [TestCase("Travaux Imaginaires", "Propreté Fictive", false)]
    [TestCase("Travaux Imaginaires", "", false)]
    [TestCase("SARL", "SARL", true)]
    public void Names_are_alike_however_they_are_written(string one, string other, bool alike) =>
        Assert.That((Duplicates.AreAlike(one, other), Duplicates.AreAlike(other, one)), Is.EqualTo((alike, alike)));

    [Test]
    public void One_company_under_two_sirets_and_one_name_under_two_companies_are_told_apart()
    {
        var groups = Duplicates.Find([A(1, "Travaux Imaginaires", 5, 1), A(2, "Travaux Imaginaires SAS", 5, 2), A(3, "Propreté Fictive", 6, 1), A(4, "PROPRETE FICTIVE", 7, 1), A(5, "Seule", 8, 1)]);

        Assert.That(groups.Select(g => (g.Reason, string.Join(',', g.Members.Select(m => Number(m.Id))))), Is.EquivalentTo(new[]
        {
            (DuplicateReason.SameCompany, "1,2"), (DuplicateReason.SameName, "3,4"),
        }));
    }

    [Test]
    public void Establishments_of_one_company_that_are_called_otherwise_are_left_alone()
    {
        Assert.That(Duplicates.Find([A(1, "Agence du Nord", 5, 1), A(2, "Dépôt de Fictiville", 5, 2)]), Is.Empty);
    }

    [Test]
    public void What_nobody_named_yet_may_be_any_of_its_company_and_none_of_another()
    {
        var unnamed = new DuplicateCandidate(Id(1), Organisation.NameOf(SiretOf(5, 2)), SiretOf(5, 2));
        var alone = new DuplicateCandidate(Id(3), Organisation.NameOf(SiretOf(6, 1)), SiretOf(6, 1));

        var group = Duplicates.Find([unnamed, A(2, "Travaux Imaginaires", 5, 1), alone]).Single();
        Assert.That(group.Members.Select(m => Number(m.Id)), Is.EqualTo(new[] { 2, 1 }), "The one with a name is offered to be kept.");
    }

    [Test]
    public void The_order_of_the_candidates_does_not_matter_and_nobody_stands_in_two_groups()
    {
        string[] names = ["Travaux Imaginaires", "TRAVAUX imaginaires", "Travaux Imaginaires SAS", "Propreté Fictive", "Proprete Fictive", "Jardins", "Jardin", ""];
        var name = Gen.Int[0, names.Length - 1].Select(i => names[i]);
        var candidates = Gen.Select(name, Gen.Int[1, 4]).Array[0, 12];

        candidates.Sample(told =>
        {
            var known = told.Select((t, i) => t.Item1.Length == 0 ? new DuplicateCandidate(Id(i + 1), Organisation.NameOf(SiretOf(t.Item2, i)), SiretOf(t.Item2, i)) : A(i + 1, t.Item1, t.Item2, i)).ToList();
            var groups = Duplicates.Find(known);
            var backwards = Duplicates.Find(known.AsEnumerable().Reverse());
            var members = groups.SelectMany(g => g.Members).ToList();
            return Told(groups) == Told(backwards) && members.Distinct().Count() == members.Count && groups.All(g => g.Members.Count > 1);
        });
    }

    [Test]
    public void Folding_twice_changes_nothing_and_leaves_capitals_digits_and_single_spaces() =>
        Gen.String.Sample(text =>
        {
            var once = FoldedText.Of(text);
            return FoldedText.Of(once) == once && !once.Contains("  ", StringComparison.Ordinal) && once.Trim() == once;
        });

    [TestCase("  L’Œuvre d'Été & Cie ", "L OEUVRE D ETE CIE")]
    [TestCase("régie-de-quartier n°3", "REGIE DE QUARTIER N 3")]
    [TestCase(null, "")]
    public void Text_is_folded_as_one_looks_for_it(string? text, string folded) => Assert.That(FoldedText.Of(text), Is.EqualTo(folded));

    private static string Told(IReadOnlyList<DuplicateGroup> groups) =>
        string.Join(';', groups.Select(g => $"{g.Reason}:{string.Join(',', g.Members.Select(m => Number(m.Id)))}"));

    private static DuplicateCandidate A(int id, string name, int company, int establishment) => new(Id(id), name, SiretOf(company, establishment));

    private static OrganisationId Id(int number) => OrganisationId.From(new Guid(number, 0, 0, new byte[8]));

    private static int Number(OrganisationId id) => BitConverter.ToInt32(id.Value.ToByteArray());

    private static Siret SiretOf(int company, int establishment)
    {
        var thirteen = string.Create(CultureInfo.InvariantCulture, $"9{company:00000000}{establishment:0000}");
        return Siret.Known(Enumerable.Range(0, 10).Select(d => thirteen + d.ToString(CultureInfo.InvariantCulture)).First(Siret.IsLuhn));
    }
}

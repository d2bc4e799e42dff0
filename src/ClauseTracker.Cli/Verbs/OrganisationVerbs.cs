using System.CommandLine;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Organisations;

namespace ClauseTracker.Cli.Verbs;

/// <summary>Organisations, named by their SIRET; that of a duplicate which was merged leads to the one kept.</summary>
internal static class OrganisationVerbs
{
    private const string Siret = "--siret";
    private const string Name = "--name";
    private const string Kind = "--kind";
    private const string Commune = "--commune";
    private const string CommuneCode = "--commune-code";
    private const string Category = "--buyer-category";
    private const string Family = "--family";
    private const string Solidarity = "--esus";
    private const string Kept = "--keep";
    private const string Absorbed = "--absorb";
    private const string Preview = "--preview";

    public static Command All(VerbFactory verbs) => VerbFactory.Group(
        "organisation", "Organisation",
        verbs.Verb("add", "OrganisationAdd", [Inputs.Text(Siret, "Siret"), Inputs.Text(Name, "OrganisationName", required: true), .. Facts()], AddAsync),
        verbs.Verb("change", "OrganisationChange", [Inputs.Text(Siret, "Siret", required: true), Inputs.Text(Name, "OrganisationName"), .. Facts()], ChangeAsync),
        verbs.Verb(
            "merge", "OrganisationMerge",
            [Inputs.Text(Kept, "Keep", required: true), Inputs.Text(Absorbed, "Absorb", required: true), Inputs.Flag(Preview, "Preview")], MergeAsync),
        verbs.Verb(
            "list", "OrganisationList",
            [Inputs.Text("--search", "OrganisationSearch"), Inputs.Choice<OrganisationGroup>("--group", "Group"), Inputs.Choice<SocialEconomyFamily>(Family, "SocialEconomyFamily"), Inputs.Flag("--unnamed", "Unnamed")],
            ListAsync));

    private static IReadOnlyList<Option> Facts() =>
    [
        Inputs.Choice<OrganisationKind>(Kind, "OrganisationKind"), Inputs.Text(Commune, "OrganisationCommune"), Inputs.Text(CommuneCode, "CommuneCode"),
        Inputs.Choice<BuyerCategory>(Category, "BuyerCategory"), Inputs.Choice<SocialEconomyFamily>(Family, "SocialEconomyFamily"), Inputs.Choice<YesOrNo>(Solidarity, "Esus"),
    ];

    private static async Task<Outcome> AddAsync(Session session)
    {
        var input = Changed(session, new OrganisationInput());
        var added = await session.DoAsync(new RegisterOrganisation(session.Get<string>(Siret), input));
        return added.TryGet(out var id) ? Outcome.Done(new { organisation = id.Value, name = input.Name }, CliTexts.Of("Said.OrganisationAdd", input.Name)) : Outcome.Refused(added.Errors);
    }

    /// <summary>What is not given stays as it is.</summary>
    private static async Task<Outcome> ChangeAsync(Session session)
    {
        var found = await session.AskAsync(new FindOrganisation(session.Get<string>(Siret)!));
        if (!found.TryGet(out var known)) return Outcome.Refused(found.Errors);
        var asked = await session.AskAsync(new GetOrganisation(known.Id));
        if (!asked.TryGet(out var sheet)) return Outcome.Refused(asked.Errors);
        var input = Changed(session, new OrganisationInput
        {
            Name = sheet.Name, Kind = sheet.Kind, Commune = sheet.Commune, CommuneCode = sheet.CommuneCode, BuyerCategory = sheet.BuyerCategory, SocialEconomyFamily = sheet.Family,
            IsSolidarityEnterprise = sheet.IsSolidarityEnterprise,
        });
        var changed = await session.DoAsync(new ChangeOrganisation(sheet.Id, sheet.Version, input));
        return changed.IsSuccess ? Outcome.Done(new { organisation = sheet.Id.Value, name = input.Name }, CliTexts.Of("Said.OrganisationChange", input.Name)) : Outcome.Refused(changed.Errors);
    }

    private static OrganisationInput Changed(Session session, OrganisationInput before) => before with
    {
        Name = session.Get<string>(Name) ?? before.Name, Kind = session.Get<OrganisationKind?>(Kind) ?? before.Kind, Commune = session.Get<string>(Commune) ?? before.Commune,
        CommuneCode = session.Get<string>(CommuneCode) ?? before.CommuneCode, BuyerCategory = session.Get<BuyerCategory?>(Category) ?? before.BuyerCategory,
        SocialEconomyFamily = session.Get<SocialEconomyFamily?>(Family) ?? before.SocialEconomyFamily,
        IsSolidarityEnterprise = session.Get<YesOrNo?>(Solidarity) is { } yes ? yes == YesOrNo.Yes : before.IsSolidarityEnterprise,
    };

    private static async Task<Outcome> MergeAsync(Session session)
    {
        var found = await session.AskAsync(new FindMergeSides(session.Get<string>(Kept)!, session.Get<string>(Absorbed)!));
        if (!found.TryGet(out var sides)) return Outcome.Refused(found.Errors);
        if (session.Get<bool>(Preview)) return await PreviewAsync(session, sides);
        var merged = await session.DoAsync(new MergeOrganisations(sides.Kept.Id, sides.Kept.Version, sides.Absorbed.Id, sides.Absorbed.Version));
        if (!merged.TryGet(out var done)) return Outcome.Refused(merged.Errors);
        return Outcome.Done(
            new { kept = sides.Kept.Id.Value, absorbed = sides.Absorbed.Id.Value, moved = done.Moved, done.Clauses },
            CliTexts.Of("Said.OrganisationMerge", sides.Absorbed.Name, sides.Kept.Name, done.Moved.Sum(m => m.Count), done.Clauses));
    }

    private static async Task<Outcome> PreviewAsync(Session session, MergeSides sides)
    {
        var asked = await session.AskAsync(new PreviewMerge(sides.Kept.Id, sides.Absorbed.Id));
        if (!asked.TryGet(out var preview)) return Outcome.Refused(asked.Errors);
        IReadOnlyList<Refusal> against = [.. preview.Refusals.Select(Refusal.Of)];
        var words = CliTexts.Of("Said.OrganisationPreview", preview.Absorbed.Name, preview.Kept.Name, preview.Moves.Sum(m => m.Count), preview.Contacts);
        return new Outcome(against.Count > 0 ? ExitCodes.Refused : ExitCodes.Done, new { kept = preview.Kept.Name, absorbed = preview.Absorbed.Name, moves = preview.Moves, preview.Contacts, against }, [words], against);
    }

    private static async Task<Outcome> ListAsync(Session session)
    {
        var filter = new OrganisationFilter
        {
            Search = session.Get<string>("--search"), Group = session.Get<OrganisationGroup?>("--group"), Family = session.Get<SocialEconomyFamily?>(Family), Unnamed = session.Get<bool>("--unnamed"),
        };
        var rows = new List<OrganisationRow>();
        for (var page = 1; ; page++)
        {
            var listed = await session.AskAsync(new ListOrganisations(filter, page));
            if (!listed.TryGet(out var list)) return Outcome.Refused(listed.Errors);
            rows.AddRange(list.Rows);
            if (list.Rows.Count < list.PageSize) break;
        }

        var facts = rows.Select(r => new { organisation = r.Id.Value, r.Name, r.Siret, r.Kind, r.Commune, r.Family, r.Held, r.Bought, r.Contact });
        return Outcome.Done(new { total = rows.Count, organisations = facts }, [.. rows.Select(Line), CliTexts.Of("Said.OrganisationCount", rows.Count)]);
    }

    private static string Line(OrganisationRow row) =>
        string.Join(" | ", new[] { row.Name, row.Siret, Sentences.Of(row.Kind), row.Commune, row.Contact?.Name, row.Contact?.Phone, row.Contact?.Email }.Where(t => !string.IsNullOrEmpty(t)));

    private enum YesOrNo
    {
        Yes,
        No,
    }
}

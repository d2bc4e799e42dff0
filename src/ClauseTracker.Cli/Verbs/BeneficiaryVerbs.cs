using System.CommandLine;
using System.Globalization;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Cli.Verbs;

/// <summary>People. Who they are comes by the standard input: arguments show in lists of processes and in the shell's history.</summary>
internal static class BeneficiaryVerbs
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public static Command All(VerbFactory verbs) => VerbFactory.Group("beneficiary", "Beneficiary", AddVerb(verbs), EligibilityVerbs.Establish(verbs), EligibilityVerbs.Criteria(verbs));

    private static Command AddVerb(VerbFactory verbs) => verbs.Verb(
        "add", "BeneficiaryAdd",
        [
            Inputs.Criterion("--criterion", "Criterion"), Inputs.Choice<Sex>("--sex", "Sex"), Inputs.Text("--commune", "Commune"),
            Inputs.Flag("--priority-district", "PriorityDistrict"), Inputs.Text("--proof", "Proof"), Inputs.Day("--verified-on", "VerifiedOn"), Inputs.Day("--valid-until", "ValidUntil"),
            Inputs.Text(ContractInputs.Buyer, "FollowedBy"), Inputs.Flag("--somebody-else", "SomebodyElse"),
        ],
        AddAsync);

    private static async Task<Outcome> AddAsync(Session session)
    {
        var organisation = await OrganisationAsync(session);
        if (organisation.IsRefused) return Outcome.Refused(organisation.Errors);
        if (session.Terminal.IsInteractive) await session.Terminal.Errors.WriteLineAsync(CliTexts.Of("Ask.Identity"));
        var identity = (await session.Terminal.Input.ReadLineAsync(session.Cancellation) ?? string.Empty).Split(';', StringSplitOptions.TrimEntries);
        if (identity.Length != 3) return Outcome.Refused(new Refusal("Beneficiary.IdentityMissing", null, CliTexts.Of("Refusal.Identity")));
        if (!DateOnly.TryParseExact(identity[2], DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate))
        {
            return Outcome.Refused([new SharedErrors.Malformed(nameof(RegisterBeneficiary.BirthDate))]);
        }

        var registered = await session.DoAsync(new RegisterBeneficiary
        {
            Organisation = organisation.Value, FamilyName = identity[0], GivenName = identity[1], BirthDate = birthDate,
            Sex = session.Get<Sex?>("--sex") ?? Sex.Unknown, Commune = session.Get<string>("--commune"), LivesInPriorityDistrict = session.Get<bool>("--priority-district"),
            Proof = session.Get<string>("--proof"),
            Criterion = session.Get<CriterionCode?>("--criterion"),
            VerifiedOn = session.Get<DateOnly?>("--verified-on") ?? session.Service<TimeProvider>().Today(),
            ValidUntil = session.Get<DateOnly?>("--valid-until"), IsSomebodyElse = session.Get<bool>("--somebody-else"),
        });
        return registered.TryGet(out var receipt)
            ? Outcome.Done(new { beneficiary = receipt.Id.Value, receipt.Reference }, CliTexts.Of("Said.BeneficiaryAdd", receipt.Reference))
            : Outcome.Refused(registered.Errors);
    }

    private static async Task<Result<OrganisationId?>> OrganisationAsync(Session session)
    {
        if (session.Get<string>(ContractInputs.Buyer) is not { } siret) return (OrganisationId?)null;
        var found = await session.AskAsync(new FindOrganisation(siret));
        return found.TryGet(out var organisation) ? organisation.Id : Result<OrganisationId?>.Refuse(found.Errors);
    }
}

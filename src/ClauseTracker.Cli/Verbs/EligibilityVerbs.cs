using System.CommandLine;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;
using ClauseTracker.Domain.Beneficiaries;

namespace ClauseTracker.Cli.Verbs;

/// <summary><c>beneficiary establish</c> and <c>beneficiary criteria</c>: what makes people eligible. A person is named by the reference alone.</summary>
internal static class EligibilityVerbs
{
    public static Command Establish(VerbFactory verbs) => verbs.Verb(
        "establish", "BeneficiaryEstablish",
        [
            Inputs.Text("--person", "Person", required: true), Inputs.Criterion("--criterion", "Criterion", required: true), Inputs.Text("--proof", "Proof"),
            Inputs.Day("--verified-on", "VerifiedOn"), Inputs.Day("--valid-until", "ValidUntil"), Inputs.Flag("--main", "MainCriterion"),
        ],
        EstablishAsync);

    public static Command Criteria(VerbFactory verbs) => verbs.Verb("criteria", "BeneficiaryCriteria", [], ListAsync);

    private static async Task<Outcome> EstablishAsync(Session session)
    {
        var found = await session.AskAsync(new FindBeneficiary(session.Get<string>("--person")!));
        if (!found.TryGet(out var person)) return Outcome.Refused(found.Errors);
        var criterion = session.Get<CriterionCode?>("--criterion")!.Value;
        var verifiedOn = session.Get<DateOnly?>("--verified-on") ?? session.Service<TimeProvider>().Today();
        var established = await session.DoAsync(new EstablishEligibility(person.Id, criterion, verifiedOn, session.Get<DateOnly?>("--valid-until"))
        {
            Proof = session.Get<string>("--proof"), IsMain = session.Get<bool>("--main"),
        });
        return established.IsRefused
            ? Outcome.Refused(established.Errors)
            : Outcome.Done(new { person.Reference, criterion = criterion.Text }, CliTexts.Of("Said.BeneficiaryEstablish", person.Reference, criterion.Text));
    }

    private static async Task<Outcome> ListAsync(Session session)
    {
        var asked = await session.AskAsync(new ListEligibilityCategories());
        if (!asked.TryGet(out var list)) return Outcome.Refused(asked.Errors);
        var facts = list.Offered.Select(c => new
        {
            code = c.Code.Text, label = CriterionNames.Of(c), c.Condition, c.ValidFrom, c.Certainty, organisation = c.OrganisationId?.Value,
            proofs = c.Proofs.Select(p => new { p.Code, label = CriterionNames.Of(p), months = p.ValidityMonths, p.Certainty }),
        });
        return Outcome.Done(new { categories = facts }, [.. list.Offered.Select(c => CliTexts.Of("Said.Criterion", c.Code.Text, CriterionNames.Of(c), string.Join(", ", c.Proofs.Select(p => p.Code))))]);
    }
}

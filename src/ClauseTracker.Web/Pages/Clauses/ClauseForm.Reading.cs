using ClauseTracker.Application.Clauses;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Clauses;

namespace ClauseTracker.Web.Pages.Clauses;

/// <content>From and to the input of the use cases.</content>
public sealed partial class ClauseForm
{
    /// <summary>The screen that asks for a field.</summary>
    public static int StepOf(string? field) => field?.Split('[')[0] switch
    {
        null or "" => 4,
        nameof(Lot) or nameof(Kind) or nameof(ReservationArticle) or nameof(MinimumShare) or nameof(Forms) or nameof(HolderChooses) or nameof(Chosen) => 1,
        nameof(Hours) or nameof(Trades) or nameof(InsertionEffort) or nameof(HourlyCost) or nameof(AmountExclTax) or "LabourShare" or nameof(Years) or nameof(TransferredHoursPerYear)
            or nameof(PerTranche) or nameof(HoursPerRenewal) or nameof(WorkedShare) or nameof(EstimatedHoursWorked) or nameof(RateHours) or nameof(RatePerAmount) or nameof(RateBasis)
            or nameof(ActionsPerYear) or nameof(ActionKinds) => 2,
        nameof(FirstContactDays) or nameof(KickOffDays) or nameof(StatementDay) or nameof(FinalAssessmentMonths) => 4,
        var other when other.StartsWith("Penalty", StringComparison.Ordinal) => 4,
        _ => 3,
    };

    /// <summary>The whole form of an input.</summary>
    public static ClauseForm Of(ClauseInput input)
    {
        var (penalty, duties) = (input.Penalty ?? PenaltyInput.Of(PenaltyRule.Suggested), input.Duties);
        var form = new ClauseForm
        {
            Lot = input.Lot, Kind = input.Kind, ReservationArticle = input.ReservationArticle, MinimumShare = input.MinimumShare,
            Forms = [.. Obligation.EveryForm.Where(f => input.Forms.HasFlag(f))], HolderChooses = input.HolderChooses, Chosen = input.Chosen == ObligationForms.None ? null : input.Chosen,
            PerTranche = [.. input.PerTranche.Select(p => new PlannedRow { TrancheNumber = p.TrancheNumber, Hours = p.Hours })], HoursPerRenewal = input.HoursPerRenewal,
            FollowsAmount = input.FollowsAmount, WorkedShare = input.WorkedShare, EstimatedHoursWorked = input.EstimatedHoursWorked, RateHours = input.RateHours,
            RatePerAmount = input.RatePerAmount, RateBasis = input.RateBasis, ActionsPerYear = input.ActionsPerYear, ActionKinds = [.. input.ActionKinds],
            Modes = [.. EveryMode.Where(m => input.Modes.HasFlag(m))], Structures = [.. input.Structures], Publics = [.. input.Publics],
            StartsOn = input.StartsOn == default ? null : input.StartsOn, EndsOn = input.EndsOn == default ? null : input.EndsOn,
            Facilitator = input.Facilitator?.Value, Rules = input.Rules?.Value, CcagArticle = input.CcagArticle, Charter = input.Charter,
            CorrespondentName = input.CorrespondentName, CorrespondentFunction = input.CorrespondentFunction, CorrespondentEmail = input.CorrespondentEmail, CorrespondentPhone = input.CorrespondentPhone,
            HasPenalty = input.Penalty is not null, PenaltyBasis = penalty.Basis, PenaltyPerHour = penalty.PerHour, PenaltyCoefficient = penalty.Coefficient,
            PenaltyPerAction = penalty.PerAction, PenaltyPerDocument = penalty.PerDocumentAndDay, RequiresFormalNotice = penalty.RequiresFormalNotice, PenaltyCap = penalty.Cap,
            FirstContactDays = duties.FirstContactDays, KickOffDays = duties.KickOffDays, StatementDay = duties.StatementDay, FinalAssessmentMonths = duties.FinalAssessmentMonths,
        };
        form.Take(input);
        return form;
    }

    /// <summary>The form of a clause that exists.</summary>
    public static ClauseForm Of(ClauseSheet sheet)
    {
        var (terms, owed) = (sheet.Terms, sheet.Obligation);
        var form = Of(new ClauseInput
        {
            Lot = sheet.Part.LotNumber, Kind = terms.Kind, ReservationArticle = terms.Reservation?.Article, MinimumShare = terms.Reservation?.MinimumShare?.Percent,
            Forms = owed.Forms, HolderChooses = owed.HolderChooses, Chosen = owed.Chosen, Hours = owed.Fixed?.Firm.Value,
            PerTranche = [.. (owed.Fixed?.PerTranche ?? []).Select(p => new PlannedHoursInput(p.TrancheNumber, p.Hours.Value))],
            HoursPerRenewal = owed.Fixed is { PerRenewal.Hundredths: > 0 } written ? written.PerRenewal.Value : null, FollowsAmount = owed.Fixed?.FollowsAmount ?? false,
            WorkedShare = owed.Share?.Share.Percent, EstimatedHoursWorked = owed.Share?.EstimatedHoursWorked.Value,
            RateHours = owed.Rate?.Hours.Value, RatePerAmount = owed.Rate?.PerAmount.Euros, RateBasis = owed.Rate?.Basis ?? AmountBasis.Invoiced,
            ActionsPerYear = owed.Actions?.PerContractYear, ActionKinds = owed.Actions?.KindsThatCount ?? [],
            Modes = terms.Modes, Structures = terms.Structures, Publics = terms.Publics, StartsOn = sheet.StartsOn, EndsOn = sheet.EndsOn,
            Facilitator = terms.Facilitator, Rules = sheet.Rules.Id, CcagArticle = terms.CcagArticle, Charter = terms.Charter,
            CorrespondentName = terms.Correspondent?.Name, CorrespondentFunction = terms.Correspondent?.Function, CorrespondentEmail = terms.Correspondent?.Email, CorrespondentPhone = terms.Correspondent?.Phone,
            Penalty = terms.Penalty is { } penalty ? PenaltyInput.Of(penalty) : null, Duties = terms.Duties,
        });
        // A calculation that gave the hours is shown again, so that it can be changed figure by figure.
        form.Take(owed.Fixed?.Calculation);
        return form;
    }

    /// <summary>What a screen asks for, put in the place of what the input held; other screens stay as they were.</summary>
    /// <param name="step">The screen, from 1 to 4.</param>
    /// <param name="input">What was known.</param>
    public ClauseInput Over(int step, ClauseInput input) => step switch
    {
        1 => input with
        {
            Lot = Lot, Kind = Kind, ReservationArticle = Kind == ClauseKind.ReservedContract ? ReservationArticle : null,
            // L2113-15 asks for no share: the one of another article that was proposed goes with it.
            MinimumShare = Kind == ClauseKind.ReservedContract && ReservationArticle is { } article && Reservation.AsksForShare(article) ? MinimumShare : null,
            Forms = Forms.Aggregate(ObligationForms.None, (all, one) => all | one), HolderChooses = HolderChooses, Chosen = Chosen ?? ObligationForms.None,
        },
        2 => OverFigures(input),
        3 => input with
        {
            Modes = Modes.Aggregate(RealisationModes.None, (all, mode) => all | mode), Structures = Structures, Publics = Publics, StartsOn = StartsOn ?? default, EndsOn = EndsOn ?? default,
            Facilitator = Facilitator is { } id ? new UserId(id) : null, Rules = Rules is { } rules ? new CountingRuleSetId(rules) : null, CcagArticle = CcagArticle, Charter = Charter,
            CorrespondentName = CorrespondentName, CorrespondentFunction = CorrespondentFunction, CorrespondentEmail = CorrespondentEmail, CorrespondentPhone = CorrespondentPhone,
        },
        _ => input with
        {
            Penalty = !HasPenalty ? null : new PenaltyInput
            {
                Basis = PenaltyBasis, PerHour = PenaltyPerHour, Coefficient = PenaltyCoefficient, PerAction = PenaltyPerAction, PerDocumentAndDay = PenaltyPerDocument,
                RequiresFormalNotice = RequiresFormalNotice, Cap = PenaltyCap,
            },
            Duties = new DutyCalendar(
                FirstContactDays ?? DutyCalendar.Suggested.FirstContactDays, KickOffDays ?? DutyCalendar.Suggested.KickOffDays,
                StatementDay ?? DutyCalendar.Suggested.StatementDay, FinalAssessmentMonths ?? DutyCalendar.Suggested.FinalAssessmentMonths),
        },
    };

    /// <summary>The whole input.</summary>
    public ClauseInput Input => Enumerable.Range(1, 4).Aggregate(new ClauseInput(), (input, step) => Over(step, input));

    // A form that was not chosen shows no figures on the screen, and keeps none.
    private ClauseInput OverFigures(ClauseInput input)
    {
        bool Means(ObligationForms form) => input.Forms == ObligationForms.None || input.Forms.HasFlag(form);
        var (isFixed, isShare, isRate, isActions) = (
            Means(ObligationForms.FixedHours), Means(ObligationForms.ShareOfHoursWorked), Means(ObligationForms.HoursPerAmount), Means(ObligationForms.Actions));
        var figures = isFixed ? Over(input) with
        {
            PerTranche = [.. PerTranche.Select(p => new PlannedHoursInput(p.TrancheNumber, p.Hours))], HoursPerRenewal = HoursPerRenewal, FollowsAmount = FollowsAmount,
        }
            : input;
        return figures with
        {
            WorkedShare = isShare ? WorkedShare : null, EstimatedHoursWorked = isShare ? EstimatedHoursWorked : null,
            RateHours = isRate ? RateHours : null, RatePerAmount = isRate ? RatePerAmount : null, RateBasis = RateBasis,
            ActionsPerYear = isActions ? ActionsPerYear : null, ActionKinds = isActions ? ActionKinds : [],
        };
    }
}

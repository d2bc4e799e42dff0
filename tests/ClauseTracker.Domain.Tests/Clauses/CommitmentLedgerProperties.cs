using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Reconciliation;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Domain.Tests.PublicContracts;
using CsCheck;

namespace ClauseTracker.Domain.Tests.Clauses;

/// <summary>Replaying the ledger gives the standing's figure, for every day and whatever was known.</summary>
public sealed class CommitmentLedgerProperties
{
    private static readonly ContractEventKind[] Kinds =
    [
        ContractEventKind.OrderInvoiced, ContractEventKind.OrderPlaced, ContractEventKind.AmountAmended, ContractEventKind.DurationAmended, ContractEventKind.HoursWorkedMeasured,
        ContractEventKind.Suspended, ContractEventKind.Resumed, ContractEventKind.Renewed, ContractEventKind.TrancheAffirmed, ContractEventKind.Terminated,
    ];

    private static readonly Gen<ContractEventFacts> AnEvent =
        from kind in Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i])
        from day in Gen.Int[0, 900]
        from reference in Gen.Int[1, 9999]
        from euros in Gen.Long[1, 3_000_000]
        from end in Gen.Int[0, 2000]
        from worked in Gen.Long[0, 50_000]
        from isFinal in Gen.Bool
        from tranche in Gen.Int[1, 3]
        select new ContractEventFacts(kind, Life.Start.AddDays(day))
        {
            Reference = $"R-{reference}", Amount = Money.Of(euros), EndsOn = Life.Start.AddDays(end), HoursWorked = Hours.Of(worked), IsFinal = isFinal, TrancheNumber = tranche,
        };

    private static readonly Gen<(ContractEventFacts[] Events, bool[] Cancels, int Forms)> Stories =
        Gen.Select(AnEvent.Array[0, 14], Gen.Bool.Array[14], Gen.Int[1, 15]);

    [Test]
    public void Owed_on_any_day_as_known_at_any_moment_is_the_sum_of_the_lines_replayed_by_hand() => Stories.Sample(
        story =>
        {
            var life = Play(story);
            foreach (var known in Moments(life))
            {
                for (var day = Life.Start.AddDays(-40); day < Life.Start.AddDays(2100); day = day.AddDays(97))
                {
                    var standing = Reconciler.Reconcile(Given.Input(life.Clause, day, []) with { LedgerKnownAt = known }).Standing;
                    var (hours, actions) = Replay(life.Clause.Commitments, day, known);
                    if ((standing.Owed, standing.ActionsOwed) != (hours, actions)) return false;
                }
            }

            return true;
        },
        iter: 150);

    [Test]
    public void Nothing_that_happens_makes_an_obligation_negative() => Stories.Sample(
        story =>
        {
            var ledger = Play(story).Clause.Ledger;
            return ledger.FirstNegativeDay() is null && ledger.Lines.Select(l => l.EffectiveOn).All(d => ledger.OwedOn(d) >= Hours.Zero && ledger.ActionsOwedOn(d) >= 0);
        },
        iter: 300);

    [Test]
    public void What_was_known_never_changes() => Stories.Sample(
        story =>
        {
            var life = Play(story);
            var before = (life.Now, Owed: Enumerable.Range(0, 20).Select(i => life.Clause.Ledger.OwedOn(Life.Start.AddDays(i * 100))).ToList());
            _ = life.Happens(Life.Invoice("later", 777_777, 5)).IsSuccess;
            return before.Owed.SequenceEqual(Enumerable.Range(0, 20).Select(i => life.Clause.Ledger.KnownAt(before.Now).OwedOn(Life.Start.AddDays(i * 100))));
        },
        iter: 150);

    [Test]
    public void Members_shares_add_up_to_what_is_owed() => Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Long[0, 99_999_999]).Sample((first, second, hundredths) =>
    {
        var (low, high) = (Math.Min(first, second), Math.Max(first, second));
        int[] shares = [low, high - low, 10_000 - high];
        var holders = shares.Select((s, i) => new ContractHolder(default, i + 1, "SIRET", $"{i}", null, new Percentage(s))).ToList();
        return ContractHolder.Split(holders, new Hours(hundredths)).Sum(h => h.Hundredths) == hundredths;
    });

    /// <summary>Plays what can happen and leaves out what is refused; now and then the last event is cancelled.</summary>
    private static Life Play((ContractEventFacts[] Events, bool[] Cancels, int Forms) story)
    {
        var forms = (ObligationForms)story.Forms;
        var life = new Life(
            new Obligation
            {
                Fixed = forms.HasFlag(ObligationForms.FixedHours) ? new FixedHours(Hours.Of(833)) { FollowsAmount = true, PerRenewal = Hours.Of(100), PerTranche = [new PlannedHours(2, Hours.Of(50))] } : null,
                Share = forms.HasFlag(ObligationForms.ShareOfHoursWorked) ? new WorkedShare(new Percentage(500), Hours.Of(10_000)) : null,
                Rate = forms.HasFlag(ObligationForms.HoursPerAmount) ? new AmountRate(Hours.Of(35), Money.Of(100_000), AmountBasis.Invoiced) : null,
                Actions = forms.HasFlag(ObligationForms.Actions) ? new YearlyActions(1, []) : null,
            },
            c => _ = (c.PutTranche(2, "Optionnelle", TrancheKind.Optional, null, false).IsSuccess, c.AllowRenewals(new RenewalTerms(2, 12)).IsSuccess));
        for (var i = 0; i < story.Events.Length; i++)
        {
            if (life.Happens(story.Events[i]).IsRefused) continue;
            if (story.Cancels[i] && life.Contract.LastEvent is { } last) life.Cancelled(last.Number);
        }

        return life;
    }

    private static IEnumerable<DateTimeOffset?> Moments(Life life) => [null, .. Enumerable.Range(-1, 6).Select(i => (DateTimeOffset?)Given.Now.AddDays(i * 3)), life.Now];

    private static (Hours Hours, int Actions) Replay(IReadOnlyList<CommitmentLine> lines, DateOnly day, DateTimeOffset? known)
    {
        var (hundredths, actions) = (0L, 0);
        if (known is null || lines[0].RecordedAt <= known)
        {
            var opens = lines[0].EffectiveOn;
            foreach (var line in lines)
            {
                if (known is not null && line.RecordedAt > known) continue;
                if (line.EffectiveOn > day && line.EffectiveOn > opens) continue;
                hundredths += line.Hours.Hundredths;
                actions += line.Actions;
            }
        }

        return (new Hours(hundredths), actions);
    }
}

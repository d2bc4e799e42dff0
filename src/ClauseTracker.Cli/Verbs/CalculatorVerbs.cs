using System.CommandLine;
using ClauseTracker.Application.Calculator;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Wording;
using ClauseTracker.Cli.Shell;
using ClauseTracker.Cli.Texts;

namespace ClauseTracker.Cli.Verbs;

/// <summary>Hours from figures, without a contract and without keeping anything.</summary>
internal static class CalculatorVerbs
{
    public static Command All(VerbFactory verbs) =>
        verbs.Verb("calculate", "Calculate", [.. ObligationInputs.Figures(), Inputs.WholeNumber("--months", "Months")], CalculateAsync);

    private static async Task<Outcome> CalculateAsync(Session session)
    {
        var asked = await session.AskAsync(new CompareCalculations([new VariantInput(session.FiguresOver(new ObligationInput()), session.Get<int?>("--months"))]));
        if (!asked.TryGet(out var results)) return Outcome.Refused(asked.Errors);
        var result = results[0];
        if (result.Hours is not { } hours || result.Equivalence is not { } equivalence) return Outcome.Refused(result.Refusals);
        var explained = result.Calculation is null ? null : CalculationWording.Explain(result.Calculation);
        var facts = new
        {
            hours = hours.Value, exact = result.Calculation is null ? (decimal?)null : Math.Round(result.Calculation.Exact, 4), calculation = explained, equivalence.Days, equivalence.Weeks,
            fullTime = equivalence.FullTime.Select(f => new { divisor = (int)f.Key, value = f.Value }),
            advice = result.Advice.Select(a => new { a.Kind, a.Certainty, figure = a.Figure, limit = a.Limit, a.Trade, message = AdviceWording.Of(a) }),
        };
        return Outcome.Done(facts,
        [
            CliTexts.Of("Said.Calculate", hours.Value), .. explained is null ? Array.Empty<string>() : [explained],
            CliTexts.Of("Said.Equivalence", equivalence.Days, equivalence.Weeks, string.Join(", ", equivalence.FullTime.Select(f => CliTexts.Of("Said.FullTime", f.Value, Sentences.Of(f.Key))))),
            .. result.Advice.Select(a => CliTexts.Of("Said.Advice", AdviceWording.Of(a), Sentences.Of(a.Certainty))),
        ]);
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Clauses;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>An event about to be recorded, with what it would do to each clause of its contract. Previewing and recording both stand on it.</summary>
internal sealed record PreparedEvent(PublicContract Contract, ContractEventFacts Facts, IReadOnlyList<(InsertionClause Clause, ClauseEffect Effect)> Effects)
{
    public static async Task<Result<PreparedEvent>> OfAsync(
        IClauseTrackerDb db, ContractId id, ContractEventInput input, DateTimeOffset now, CancellationToken cancellation)
    {
        var contract = await db.Contracts.WholeAsync(id, cancellation);
        if (contract is null) return new SharedErrors.NotFound();
        var read = input.Facts();
        if (!read.TryGet(out var facts)) return Result<PreparedEvent>.Refuse(read.Errors);
        if (input.Kind == ContractEventKind.HolderReplaced)
        {
            var found = await db.FoundOrNewAsync(input.NewHolder, input.NewHolderName, OrganisationKind.Company, nameof(input.NewHolder), now, cancellation);
            if (!found.TryGet(out var holder)) return Result<PreparedEvent>.Refuse(found.Errors);
            facts = facts with { NewHolder = new ContractHolder(contract.Id, 0, "SIRET", holder.Siret!.Value.Digits, holder.Id) };
        }

        var written = input.Hours.Select(w => (w.Clause, Hours: Hours.From(w.Hours, nameof(input.Hours)))).ToList();
        var errors = written.SelectMany(w => w.Hours.Errors).ToList();
        if (errors.Count > 0) return Result<PreparedEvent>.Refuse(errors);
        var byClause = written.ToDictionary(w => w.Clause, w => w.Hours.Value);
        var clauses = await db.Clauses.OfContractAsync(contract.Id, cancellation);
        return new PreparedEvent(contract, facts, [.. clauses.Select(c => (c, EffectOf(contract, facts, c, byClause)))]);
    }

    /// <summary>Records the event on the contract and has each clause follow; gives the event.</summary>
    [return: DoNotIgnore]
    public Result<ContractEvent> Record(Domain.Access.UserId? by, DateTimeOffset now)
    {
        var recorded = Contract.Record(Facts, now, by);
        if (!recorded.TryGet(out var happened)) return recorded;
        foreach (var (clause, effect) in Effects)
        {
            var followed = clause.Follow(effect, happened.Number, now);
            if (followed.IsRefused) return Result<ContractEvent>.Refuse(followed.Errors);
        }

        return recorded;
    }

    private static ClauseEffect EffectOf(PublicContract contract, ContractEventFacts facts, InsertionClause clause, Dictionary<ClauseId, Hours> written)
    {
        var proposed = ClauseEffects.Of(contract, facts, clause);
        return written.TryGetValue(clause.Id, out var hours) && facts.Part.Holds(clause.Part)
            ? proposed.WithHours(hours, ClauseEffects.KindOf(facts.Kind), clause.Obligation.FormOfHours, facts.HappenedOn)
            : proposed;
    }
}

using ClauseTracker.Domain.Clauses;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What a person types of an event of a contract; which of it is needed depends on the kind (<see cref="ContractEventKind"/>).</summary>
public sealed record ContractEventInput
{
    public ContractEventKind Kind { get; init; } = ContractEventKind.StartOrder;

    public DateOnly HappenedOn { get; init; }

    /// <summary>The lot it is about; 0 is the whole contract.</summary>
    public int Lot { get; init; }

    public string? Reference { get; init; }

    public int? TrancheNumber { get; init; }

    /// <summary>Of the order, or of the contract from now on. Euros, excluding tax.</summary>
    public decimal? Amount { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Hours worked on the contract by anybody, from its start.</summary>
    public decimal? HoursWorked { get; init; }

    public bool IsFinal { get; init; }

    /// <summary>The holder that leaves, by its number.</summary>
    public int? HolderNumber { get; init; }

    /// <summary>SIRET of the holder that comes.</summary>
    public string? NewHolder { get; init; }

    /// <summary>Used when that SIRET is not known yet.</summary>
    public string? NewHolderName { get; init; }

    /// <summary>The follow-on contract, when it is recorded here.</summary>
    public ContractId? FollowOnContract { get; init; }

    public string? Note { get; init; }

    /// <summary>The hours that the parties wrote for a clause, where they differ from what is proposed.</summary>
    public IReadOnlyList<WrittenHours> Hours { get; init; } = [];

    /// <summary>The facts as the domain takes them, without the holder that comes.</summary>
    [return: DoNotIgnore]
    internal Result<ContractEventFacts> Facts()
    {
        var amount = Amount is { } euros ? Money.From(euros, nameof(Amount)) : null;
        var worked = HoursWorked is { } hours ? Domain.Shared.Hours.From(hours, nameof(HoursWorked)) : null;
        var errors = new Result?[] { amount, worked }.SelectMany(r => r?.Errors ?? []).ToList();
        if (errors.Count > 0) return Result<ContractEventFacts>.Refuse(errors);
        return new ContractEventFacts(Kind, HappenedOn, ContractPart.Lot(Lot))
        {
            Reference = Reference, TrancheNumber = TrancheNumber, Amount = amount?.Value, EndsOn = EndsOn, HoursWorked = worked?.Value, IsFinal = IsFinal,
            HolderNumber = HolderNumber, FollowOnContractId = FollowOnContract, Note = Note,
        };
    }
}

/// <summary>Hours that the parties wrote for a clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Hours">Added, or taken away when negative.</param>
public sealed record WrittenHours(ClauseId Clause, decimal Hours);

internal sealed class ContractEventInputValidator : AbstractValidator<ContractEventInput>
{
    public ContractEventInputValidator()
    {
        RuleFor(e => e.Kind).IsInEnum();
        RuleFor(e => e.HappenedOn).NotEmpty();
        RuleFor(e => e.Lot).GreaterThanOrEqualTo(0);
        RuleFor(e => e.Reference).MaximumLength(ContractEvent.ReferenceLength);
        RuleFor(e => e.Note).MaximumLength(ContractEvent.NoteLength);
        RuleFor(e => e.NewHolderName).MaximumLength(Organisation.NameLength);
    }
}

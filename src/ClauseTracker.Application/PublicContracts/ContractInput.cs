using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.PublicContracts;

/// <summary>What a person types of a contract that no open data gave.</summary>
public sealed record ContractInput
{
    public string Subject { get; init; } = string.Empty;

    public string? Nature { get; init; }

    public string? Procedure { get; init; }

    /// <summary>8 digits.</summary>
    public string? CpvCode { get; init; }

    /// <summary>Euros, excluding tax.</summary>
    public decimal? Amount { get; init; }

    public int? DurationMonths { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    public SocialConsiderations Social { get; init; }

    /// <summary>SIRETs, the lead member first.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];

    [return: DoNotIgnore]
    internal Result<ContractFacts> Facts(ProcurementDetails? details)
    {
        var amount = Amount is { } euros ? Money.From(euros, nameof(Amount)) : null;
        if (amount is { IsRefused: true }) return Result<ContractFacts>.Refuse(amount.Errors);
        return new ContractFacts(Subject.Trim(), Blank(Nature), Blank(Procedure), Blank(CpvCode), amount?.Value, null, DurationMonths, NotifiedOn, Social, details);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class ContractInputValidator : AbstractValidator<ContractInput>
{
    private const int LabelLength = 100;
    private const int MostMonths = 1200;

    public ContractInputValidator()
    {
        RuleFor(c => c.Subject).NotEmpty().MaximumLength(PublicContract.SubjectLength);
        RuleFor(c => c.Nature).MaximumLength(LabelLength);
        RuleFor(c => c.Procedure).MaximumLength(LabelLength);
        RuleFor(c => c.CpvCode).Matches("^[0-9]{8}$").When(c => !string.IsNullOrWhiteSpace(c.CpvCode));
        RuleFor(c => c.DurationMonths).InclusiveBetween(1, MostMonths).When(c => c.DurationMonths is not null);
    }
}

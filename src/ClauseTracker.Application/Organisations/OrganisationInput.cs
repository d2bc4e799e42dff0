using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Shared;
using FluentValidation;

namespace ClauseTracker.Application.Organisations;

/// <summary>What a person types to register or change an organisation.</summary>
public sealed record OrganisationInput
{
    public string Name { get; init; } = string.Empty;

    public OrganisationKind Kind { get; init; } = OrganisationKind.Company;

    public string? Commune { get; init; }

    /// <summary>INSEE code, five characters, or nothing.</summary>
    public string? CommuneCode { get; init; }

    public BuyerCategory? BuyerCategory { get; init; }

    public SocialEconomyFamily? SocialEconomyFamily { get; init; }

    public bool IsSolidarityEnterprise { get; init; }

    /// <summary>The facts as the domain takes them. Refused when the commune's code is not one.</summary>
    [return: DoNotIgnore]
    internal Result<OrganisationFacts> Facts()
    {
        CommuneCode? commune = null;
        if (!string.IsNullOrWhiteSpace(CommuneCode))
        {
            var read = Domain.Shared.CommuneCode.From(CommuneCode, nameof(CommuneCode));
            if (!read.TryGet(out var code)) return Result<OrganisationFacts>.Refuse(read.Errors);
            commune = code;
        }

        return new OrganisationFacts(Name, Kind)
        {
            Commune = Commune, CommuneCode = commune, BuyerCategory = BuyerCategory, SocialEconomyFamily = SocialEconomyFamily, IsSolidarityEnterprise = IsSolidarityEnterprise,
        };
    }
}

internal sealed class OrganisationInputValidator : AbstractValidator<OrganisationInput>
{
    public OrganisationInputValidator()
    {
        RuleFor(o => o.Name).NotEmpty().MaximumLength(Organisation.NameLength);
        RuleFor(o => o.Kind).IsInEnum();
        RuleFor(o => o.Commune).MaximumLength(Organisation.CommuneLength);
        RuleFor(o => o.BuyerCategory).IsInEnum();
        RuleFor(o => o.SocialEconomyFamily).IsInEnum();
    }
}

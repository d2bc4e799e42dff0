using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Application.Placements;
using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Placements;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Testing.Databases;

/// <summary>What a story begins with, in words, made by the use cases themselves.</summary>
public static class Stories
{
    /// <summary>A clause to describe, then to declare.</summary>
    public static ClauseStory AClause(this TestWorld world) => new(world);

    /// <summary>Has a contract imported from published data.</summary>
    /// <param name="buyer">SIRET of the buyer.</param>
    public static async Task<ContractId> AContractAsync(this TestWorld world, string number = "2026-014", string buyer = DecpFile.Buyer)
    {
        using var file = new MemoryStream(DecpFile.With(DecpFile.Market(number, buyer)));
        await world.GivenAsync(new ImportContracts(file, new ContractImportFilter(null, false)));
        var organisation = await world.OrganisationAsync(buyer);
        return await world.ReadAsync(db => db.Contracts.Where(c => c.OrganisationId == organisation && c.Number == number).Select(c => c.Id).SingleAsync());
    }

    /// <summary>Has a fictitious person registered with a criterion verified on 2 January 2026; born on a day that <paramref name="number"/> gives.</summary>
    public static Task<BeneficiaryReceipt> APersonAsync(this TestWorld world, OrganisationId followedBy, int number = 1) => world.GivenAsync(new RegisterBeneficiary
    {
        Organisation = followedBy, FamilyName = "Fictive", GivenName = "Personne", BirthDate = new DateOnly(1980, 1, 1).AddDays(number),
        Criterion = NationalCriteria.DELD, VerifiedOn = new DateOnly(2026, 1, 2), IsSomebodyElse = true,
    });

    /// <summary>Has a person start work on a clause on 1 April 2026.</summary>
    public static async Task<StartedPlacement> APlacementAsync(this TestWorld world, DeclaredClause clause, BeneficiaryReceipt person, int employer = 1)
    {
        var siret = HoursSheets.SiretOf(employer);
        var id = await world.GivenAsync(new StartPlacement
        {
            Clause = clause.Id, Beneficiary = person.Id, EmployerSiret = siret, EmployerName = "Entreprise imaginaire", JobTitle = "Agent d'entretien", StartsOn = new DateOnly(2026, 4, 1),
            IsConfirmed = true,
        });
        return new StartedPlacement(id, clause, person, await world.OrganisationAsync(siret), siret);
    }

    /// <summary>A clause with one person at work on it.</summary>
    public static async Task<StartedPlacement> SomebodyAtWorkAsync(this TestWorld world, string number = "2026-014", string buyer = DecpFile.Buyer, int person = 1, int employer = 1)
    {
        var clause = await world.AClause().OfContract(number, buyer).DeclareAsync();
        return await world.APlacementAsync(clause, await world.APersonAsync(clause.Buyer, person), employer);
    }

    /// <summary>Has hours of a month declared, not yet checked.</summary>
    public static Task<StatementId> HoursAsync(this TestWorld world, StartedPlacement placement, int month, decimal hours) =>
        world.GivenAsync(new EnterHours(placement.Clause.Id, placement.Employer, new YearMonth(2026, month), [new TypedHours(placement.Id, hours)]));

    /// <summary>Has hours of a month declared and accepted.</summary>
    public static async Task<StatementId> ValidatedHoursAsync(this TestWorld world, StartedPlacement placement, int month, decimal hours)
    {
        var statement = await world.HoursAsync(placement, month, hours);
        await world.GivenAsync(new ValidateStatement(statement));
        return statement;
    }
}

/// <summary>A placement of a story.</summary>
public sealed record StartedPlacement(PlacementId Id, DeclaredClause Clause, BeneficiaryReceipt Person, OrganisationId Employer, string EmployerSiret);

using ClauseTracker.Application.PublicContracts;
using ClauseTracker.Application.SocialConditionDuty;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.SocialConditionDuty;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Tests.SocialConditionDuty;

/// <summary>What stories of the duty begin with: a market of services of 300 000 €, notified on 2 November 2026, published without a social consideration.</summary>
internal static class DutyStory
{
    public const string Justification = "Le marché porte sur des licences logicielles livrées sans prestation.";

    public static readonly DateOnly Notice = new(2026, 9, 1);

    public static DecpContract Large(string number = "D-1", string buyer = DecpFile.Buyer, decimal amount = 300_000, string consideration = "Pas de considération sociale") => DecpFile.Market(number, buyer)
        .With("dateNotification", "2026-11-02").With("montant", amount).With("considerationsSociales", new { considerationSociale = new[] { consideration } });

    public static async Task<ContractId> ImportedAsync(this TestWorld world, DecpContract contract, string number = "D-1", string buyer = DecpFile.Buyer)
    {
        using var file = new MemoryStream(DecpFile.With(contract));
        await world.GivenAsync(new ImportContracts(file, new ContractImportFilter(null, false)));
        var organisation = await world.OrganisationAsync(buyer);
        return await world.ReadAsync(db => db.Contracts.Where(c => c.OrganisationId == organisation && c.Number == number).Select(c => c.Id).SingleAsync());
    }

    /// <summary>A contract that is at fault: large, and its notice known.</summary>
    public static async Task<ContractId> AtFaultAsync(this TestWorld world, string number = "D-1", string buyer = DecpFile.Buyer)
    {
        var contract = await world.ImportedAsync(Large(number, buyer), number, buyer);
        await world.SituatedAsync(contract, Notice);
        return contract;
    }

    public static async Task SituatedAsync(this TestWorld world, ContractId contract, DateOnly? notice, decimal? value = null) =>
        await world.GivenAsync(new SituateContract(contract, await world.ReadAsync(db => db.Contracts.Where(c => c.Id == contract).Select(c => c.Version).SingleAsync()), notice, value));

    public static DecideDerogation Derogation(ContractId contract) => new(contract, DerogationCode.NoSufficientLink, Justification, "La directrice des achats", new DateOnly(2026, 9, 15));

    /// <summary>Every stored status differs from none that is reckoned afresh.</summary>
    public static async Task<List<(DutyStatus Stored, DutyStatus Fresh)>> StatusesAsync(this TestWorld world)
    {
        var stored = await world.ReadAsync(db => db.ContractDuties.OrderBy(d => d.ContractId).ToListAsync());
        var contracts = await world.ReadAsync(db => db.Contracts.CountAsync());
        Assert.That(stored, Has.Count.EqualTo(contracts));
        var statuses = new List<(DutyStatus, DutyStatus)>();
        foreach (var duty in stored)
        {
            var actor = world.Actor;
            world.AsSystem();
            var fresh = (await world.AnswerAsync(new GetDuty(duty.ContractId))).Assessment;
            world.As(actor);
            Assert.That((duty.Status, duty.Applies), Is.EqualTo((fresh.Status, fresh.Applies)));
            statuses.Add((duty.Status, fresh.Status));
        }

        return statuses;
    }
}

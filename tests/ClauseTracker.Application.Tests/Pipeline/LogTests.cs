using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Pipeline;

public sealed class LogTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private const string FamilyName = "Canarifictif";
    private const string GivenName = "Zinzoline";

    [Test]
    public async Task A_name_never_reaches_the_logs()
    {
        var work = await World.SomebodyAtWorkAsync();
        await World.AsAsync(Role.Facilitator, work.Clause.Buyer);
        var person = new RegisterBeneficiary
        {
            FamilyName = FamilyName, GivenName = GivenName, BirthDate = new DateOnly(1985, 7, 9), Criterion = NationalCriteria.RSA, VerifiedOn = new DateOnly(2026, 1, 2),
        };
        var receipt = await World.DoneAsync(person);
        Assert.That((await World.DoAsync(person)).IsRefused, Is.True);
        Assert.That((await World.DoAsync(person with { BirthDate = new DateOnly(1800, 1, 1) })).IsRefused, Is.True);
        await World.APlacementAsync(work.Clause, receipt);

        await ImportAsync(work, "10/2026");
        await ImportAsync(work, "pas un mois");
        await World.AnswerAsync(new ListBeneficiaries());
        await World.ReconcileAsync();

        Assert.That(World.Logs.Lines, Has.Some.Contains(nameof(RegisterBeneficiary)), "nothing was listened to");
        Assert.That(World.Logs.Lines, Has.None.Contains(FamilyName).IgnoreCase);
        Assert.That(World.Logs.Lines, Has.None.Contains(GivenName).IgnoreCase);
        Assert.That(World.Logs.Lines, Has.None.Contains("1985"));
    }

    private async Task ImportAsync(StartedPlacement work, string month)
    {
        var sheet = HoursSheets.FrenchWithNames().Line(work.Clause.ContractNumber, work.EmployerSiret, FamilyName, GivenName, new DateOnly(1985, 7, 9), month, 12);
        using var file = new MemoryStream(sheet.AsXlsx());
        Assert.That((await World.DoAsync(new ImportHours(file, $"{FamilyName}.xlsx", false))).IsSuccess, Is.True);
    }
}

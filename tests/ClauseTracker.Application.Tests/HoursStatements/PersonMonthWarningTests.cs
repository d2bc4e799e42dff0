using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.HoursStatements;

public sealed class PersonMonthWarningTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    [Test]
    public async Task Too_many_hours_with_two_firms_are_seen_by_the_facilitator_with_both_names()
    {
        var first = await World.SomebodyAtWorkAsync();
        var second = await World.APlacementAsync(await World.AClause().OfContract("2026-099", HoursSheets.SiretOf(9)).DeclareAsync(), first.Person, employer: 3);
        await World.HoursAsync(first, 10, 400);
        var within = await World.HoursAsync(second, 10, 344);
        await World.AsAsync(Role.Facilitator, second.Clause.Buyer);
        Assert.That(await World.AnswerAsync(new GetPersonMonthWarnings(within)), Is.Empty);

        var statement = await World.HoursAsync(second, 10, 344.01m);
        var warning = (await World.AnswerAsync(new GetPersonMonthWarnings(statement))).Single();

        Assert.That((warning.PersonReference, warning.Total, warning.Firms.Count), Is.EqualTo((first.Person.Reference, new Hours(74_401), 2)));
    }

    [Test]
    public async Task A_correction_takes_the_place_of_what_it_corrects()
    {
        var first = await World.SomebodyAtWorkAsync();
        var second = await World.APlacementAsync(await World.AClause().OfContract("2026-015").DeclareAsync(), first.Person, employer: 3);
        await World.ValidatedHoursAsync(first, 10, 700);
        var statement = await World.HoursAsync(second, 10, 60);
        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.AnswerAsync(new GetPersonMonthWarnings(statement)), Has.Count.EqualTo(1));

        await World.HoursAsync(first, 10, 600);

        Assert.That(await World.AnswerAsync(new GetPersonMonthWarnings(statement)), Is.Empty);
    }

    [Test]
    public async Task Nobody_but_a_facilitator_is_told()
    {
        var statement = await World.HoursAsync(await World.SomebodyAtWorkAsync(), 10, 100);
        await World.AsAsync(Role.ProcurementOfficer);

        Assert.That(await World.AskAsync(new GetPersonMonthWarnings(statement)), Refused.By<SharedErrors.Forbidden>());
    }
}

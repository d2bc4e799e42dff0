using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.HoursStatements;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Attachments;
using ClauseTracker.Domain.HoursStatements;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;

namespace ClauseTracker.Application.Tests.Attachments;

public sealed class AttachmentTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private StartedPlacement _work = null!;
    private StatementId _statement;

    [SetUp]
    public async Task A_statement_waits()
    {
        _work = await World.SomebodyAtWorkAsync();
        _statement = await World.HoursAsync(_work, 10, 100);
        await World.AsAsync(Role.Facilitator);
    }

    [Test]
    public async Task A_time_sheet_is_attached_listed_handed_over_and_removed()
    {
        var id = await AttachAsync();

        var row = (await World.AnswerAsync(new ListStatementFiles(_statement))).Single();
        Assert.That((row.Id, row.Document, row.File, row.IsThere), Is.EqualTo((id, DocumentKind.TimeSheet, FileKind.Pdf, true)));
        Assert.That(row.KeepUntil, Is.EqualTo(new DateOnly(2030, 11, 16)));
        Assert.That((await World.AnswerAsync(new OpenStatementFile(id))).Content, Is.EqualTo(SampleFiles.Pdf()));

        await World.DoneAsync(new RemoveStatementFile(id));
        Assert.That((await World.AnswerAsync(new ListStatementFiles(_statement))).Single().IsThere, Is.False);
        Assert.That(await World.AskAsync(new OpenStatementFile(id)), Refused.By<AttachmentErrors.Gone>());
    }

    [Test]
    public async Task What_a_validated_statement_rests_on_stays()
    {
        var id = await AttachAsync();
        await World.DoneAsync(new ValidateStatement(_statement));

        Assert.That(await World.DoAsync(new RemoveStatementFile(id)), Refused.By<AttachmentErrors.StatementValidated>());
    }

    [Test]
    public async Task A_proof_is_kept_a_shorter_time_and_a_statement_s_door_does_not_open_it()
    {
        var proof = await World.DoneAsync(new AttachProof(_work.Person.Id, DocumentKind.EligibilityProof, new MemoryStream(SampleFiles.Png)));

        Assert.That((await World.AnswerAsync(new ListProofs(_work.Person.Id))).Single().KeepUntil, Is.EqualTo(new DateOnly(2028, 11, 16)));
        Assert.That(await World.AskAsync(new OpenStatementFile(proof)), Refused.By<SharedErrors.NotFound>());
        Assert.That((await World.AnswerAsync(new OpenProof(proof))).Content, Is.EqualTo(SampleFiles.Png));
    }

    [Test]
    public async Task A_facilitator_of_elsewhere_finds_nothing_and_leaves_nothing()
    {
        var id = await AttachAsync();
        var elsewhere = await World.AClause().OfContract("2026-099", HoursSheets.SiretOf(99)).DeclareAsync();
        await World.AsAsync(Role.Facilitator, elsewhere.Buyer, "Autre");

        Assert.That(await World.AskAsync(new OpenStatementFile(id)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.AnswerAsync(new ListStatementFiles(_statement)), Is.Empty);
        Assert.That(await World.DoAsync(new RemoveStatementFile(id)), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new AttachToStatement(_statement, DocumentKind.TimeSheet, new MemoryStream(SampleFiles.Pdf()))), Refused.By<SharedErrors.NotFound>());
        Assert.That(await World.DoAsync(new AttachProof(_work.Person.Id, DocumentKind.Other, new MemoryStream(SampleFiles.Pdf()))), Refused.By<SharedErrors.NotFound>());
    }

    [Test]
    public async Task At_the_end_of_its_retention_the_content_goes_and_the_row_stays()
    {
        var id = await AttachAsync();
        World.Clock.Advance(TimeSpan.FromDays(1461));
        World.AsSystem();
        Assert.That(await World.DoneAsync(new SweepAttachments()), Is.Zero, "kept until its last day");

        World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await World.DoneAsync(new SweepAttachments()), Is.EqualTo(1));

        Assert.That(Directory.GetFiles(World.Settings.AttachmentsDirectory, "*", SearchOption.AllDirectories), Is.Empty);
        Assert.That((await World.AnswerAsync(new ListStatementFiles(_statement))).Single().Id, Is.EqualTo(id));
    }

    [Test]
    public async Task A_content_that_two_things_share_goes_with_the_last()
    {
        var (one, two) = (await AttachAsync(), await World.DoneAsync(new AttachProof(_work.Person.Id, DocumentKind.Other, new MemoryStream(SampleFiles.Pdf()))));
        await World.DoneAsync(new RemoveStatementFile(one));
        World.Clock.Advance(TimeSpan.FromDays(2));
        Assert.That(await World.GivenAsync(new SweepAttachments()), Is.Zero);
        Assert.That((await World.AnswerAsync(new OpenProof(two))).Content, Is.EqualTo(SampleFiles.Pdf()));

        await World.DoneAsync(new RemoveProof(two));
        Assert.That(await World.GivenAsync(new SweepAttachments()), Is.EqualTo(1));
    }

    [Test]
    public async Task There_is_an_end_to_what_one_statement_holds()
    {
        for (var i = 0; i < Attachment.MostAtOnce; i++) await AttachAsync();

        Assert.That(
            await World.DoAsync(new AttachToStatement(_statement, DocumentKind.Other, new MemoryStream(SampleFiles.Pdf()))), Refused.By<AttachmentErrors.TooMany>());
    }

    [Test]
    public void The_operator_s_months_are_followed() =>
        Assert.That(new AttachmentRetention(Proofs: 6).KeepUntil(AttachmentSubject.Beneficiary, new DateOnly(2026, 8, 31)), Is.EqualTo(new DateOnly(2027, 2, 28)));

    private Task<AttachmentId> AttachAsync() => World.DoneAsync(new AttachToStatement(_statement, DocumentKind.TimeSheet, new MemoryStream(SampleFiles.Pdf())));
}

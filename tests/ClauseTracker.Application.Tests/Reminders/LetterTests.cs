using ClauseTracker.Application.Reminders;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Domain.Reminders;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Testing.Databases;
using MimeKit;

namespace ClauseTracker.Application.Tests.Reminders;

/// <summary>The wording of letters and what becomes of it.</summary>
public sealed class LetterTests(DatabaseUnderTest database) : MailTests(database)
{
    private const string Body = "Bonjour,\n{% for firm in firms %}{{ firm.link }}\n{% endfor %}";

    [Test]
    public async Task A_contact_who_reads_English_is_written_to_in_English()
    {
        var firm = await World.SomebodyAtWorkAsync();
        await World.AContactAsync(firm.Employer, "anglaise@exemple.invalid", language: ContactLanguage.English);
        await World.RemindAsync();

        Assert.That(Sent().TextBody, Does.Contain("October 2026").And.Contain("Your personal link"));
        Assert.That(Sent().Subject, Does.Contain("your statement is awaited"));
        Assert.That(Sent().HtmlBody, Does.Contain("<html lang=\"en\">").And.Contain("<li>").And.Contain("<a href=\"https://insertion.exemple.invalid/firm/"));
    }

    [Test]
    public async Task The_territory_s_own_wording_is_used_until_it_is_reset()
    {
        await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        await World.DoneAsync(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "À nous, {{ name }}", Body));
        await World.RemindAsync();
        Assert.That(Sent().Subject, Is.EqualTo("À nous, Contact firme1"));

        await World.DoneAsync(new ResetLetterTemplate(ReminderStage.Late, ContactLanguage.French));
        Assert.That((await World.AnswerAsync(new GetLetterTemplate(ReminderStage.Late, ContactLanguage.French))).IsOwn, Is.False);
    }

    [TestCase("Un\nDeux\n{% if %}\nQuatre {{ firms }}", 3, TestName = "A broken tag is told at its line")]
    [TestCase("Un\n\n\nQuatre {{ name", 4, TestName = "An open variable is told at its line")]
    public async Task A_broken_wording_is_refused_at_its_line(string body, int line)
    {
        await World.AsAsync(Role.Facilitator);
        var refused = await World.DoAsync(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "Objet", body));

        Assert.That(refused, Refused.By<ReminderErrors.LetterBroken>());
        Assert.That((((ReminderErrors.LetterBroken)refused.Errors[0]).Line, refused.Errors[0].Field), Is.EqualTo((line, "Body")));
    }

    [Test]
    public async Task A_name_that_does_not_exist_is_refused_at_its_line_and_nothing_is_kept()
    {
        await World.AsAsync(Role.Facilitator);
        var refused = await World.DoAsync(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "Objet", Body + "\n{{ beneficiary }}"));

        Assert.That(refused, Refused.By<ReminderErrors.LetterUnknownName>());
        Assert.That(((ReminderErrors.LetterUnknownName)refused.Errors[0]) is { Line: 4, Name: "beneficiary" }, Is.True);
        Assert.That((await World.AnswerAsync(new GetLetterTemplate(ReminderStage.Late, ContactLanguage.French))).IsOwn, Is.False);
    }

    [TestCase("Bonjour sans lien")]
    [TestCase("{% if name != \"\" %}{% for firm in firms %}{{ firm.link }}{% endfor %}{% endif %}")]
    public async Task A_wording_without_the_link_is_refused(string body)
    {
        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.DoAsync(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "Objet", body)), Refused.By<ReminderErrors.LetterWithoutLink>());
    }

    [Test]
    public async Task A_wording_that_never_ends_is_refused()
    {
        await World.AsAsync(Role.Facilitator);
        var endless = "{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}" + Body;
        Assert.That(await World.DoAsync(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "Objet", endless)), Refused.By<ReminderErrors.LetterBroken>());
    }

    [Test]
    public async Task Every_wording_of_the_application_can_be_written_and_somebody_else_s_change_is_not_lost()
    {
        await World.AsAsync(Role.Facilitator);
        foreach (var (kind, language) in from kind in Enum.GetValues<ReminderStage>() from language in Enum.GetValues<ContactLanguage>() select (kind, language))
        {
            var sheet = await World.AnswerAsync(new GetLetterTemplate(kind, language));
            await World.DoneAsync(new ChangeLetterTemplate(kind, language, sheet.Version, sheet.Subject, sheet.Body));
        }

        Assert.That(await World.DoAsync(new ChangeLetterTemplate(ReminderStage.Late, ContactLanguage.French, null, "Objet", Body)), Refused.By<SharedErrors.ChangedMeanwhile>());
    }

    [Test]
    public async Task A_preview_is_of_a_letter_that_is_due_and_makes_no_link()
    {
        await World.AFirmToRemindAsync(1);
        await World.AsAsync(Role.Facilitator);
        var text = await World.AnswerAsync(new GetLetterTemplate(ReminderStage.Late, ContactLanguage.French));
        var preview = await World.AnswerAsync(new PreviewLetter(ReminderStage.Late, ContactLanguage.French, text.Subject, text.Body));

        Assert.That((preview.IsReal, preview.Text.Contains("2026-R1", StringComparison.Ordinal)), Is.EqualTo((true, true)));
        Assert.That(await World.ReadAsync(db => Task.FromResult(db.FirmLinks.Any())), Is.False);
        Assert.That((await World.AnswerAsync(new PreviewLetter(ReminderStage.Returned, ContactLanguage.English, text.Subject, text.Body))).IsReal, Is.False);
    }

    [Test]
    public async Task What_people_typed_is_escaped_in_the_HTML_and_begins_no_line()
    {
        await World.AsAsync(Role.Facilitator);
        var preview = await World.AnswerAsync(new PreviewLetter(ReminderStage.Late, ContactLanguage.French, "Objet", "<script>alert('é')</script>\n" + Body));

        Assert.That(preview.Html, Does.Contain("&lt;script&gt;").And.Not.Contain("<script"));
    }

    [Test]
    public async Task A_test_message_says_what_the_server_said()
    {
        await World.AsAsync(Role.Facilitator);
        Assert.That(await World.DoneAsync(new SendTestMessage("moi@exemple.invalid")), Does.Contain("queued"));
        Server.Answer("moi@exemple.invalid", "550 5.1.1 unknown");
        Assert.That(await World.DoAsync(new SendTestMessage("moi@exemple.invalid")), Refused.By<ReminderErrors.TestNotTaken>());
    }

    private MimeMessage Sent()
    {
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(Server.Taken.Single().Text));
        return MimeMessage.Load(stream);
    }
}

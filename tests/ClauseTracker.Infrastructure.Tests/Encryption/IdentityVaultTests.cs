using System.Security.Cryptography;
using System.Text;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Organisations;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Testing;
using ClauseTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Infrastructure.Tests.Encryption;

public sealed class IdentityVaultTests(DatabaseUnderTest database) : DatabaseTests(database)
{
    private static readonly RegisterBeneficiary Person = new()
    {
        FamilyName = "Canarifictif", GivenName = "Zinzoline", BirthDate = new DateOnly(1985, 7, 9), Criterion = NationalCriteria.RSA, VerifiedOn = new DateOnly(2026, 1, 2),
    };

    private OrganisationId _here;

    [SetUp]
    public async Task A_facilitator_works_here()
    {
        await World.AContractAsync();
        _here = await World.OrganisationAsync(DecpFile.Buyer);
        await World.AsAsync(Role.Facilitator, _here);
    }

    [Test]
    public async Task No_name_stands_in_the_files_of_the_database()
    {
        if (Database.IsSqlServer) Assert.Ignore("The files of a server are out of reach.");
        await World.DoneAsync(Person);

        var files = Directory.GetFiles(World.Settings.DataDirectory, "clausetracker.db*");
        foreach (var text in new[] { "Canarifictif", "CANARIFICTIF", "Zinzoline", "ZINZOLINE", "1985-07-09" })
        {
            Assert.That(files.Where(f => HoldsText(f, text)), Is.Empty, text);
        }

        Assert.That(files.Where(f => HoldsText(f, "Entretien des espaces verts")), Is.Not.Empty, "nothing was looked at");
    }

    [Test]
    public async Task The_cipher_of_one_person_does_not_open_as_another_s()
    {
        var first = await World.DoneAsync(Person);
        var second = await World.DoneAsync(Person with { GivenName = "Amarante" });
        var cipher = await World.ReadAsync(db => db.Beneficiaries.Where(b => b.Id == first.Id).Select(b => b.Identity.Cipher).SingleAsync());

        await World.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Beneficiaries SET IdentityCipher = {cipher} WHERE Reference = {second.Reference}"));

        Assert.That(() => World.AskAsync(new ListBeneficiaries()), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task The_key_of_one_person_does_not_unwrap_as_another_s()
    {
        var first = await World.DoneAsync(Person);
        var second = await World.DoneAsync(Person with { GivenName = "Amarante" });
        var wrapped = await World.ReadAsync(db => db.PersonKeys.Where(k => k.BeneficiaryId == first.Id).Select(k => k.Wrapped).SingleAsync());

        await World.ReadAsync(db => db.PersonKeys.Where(k => k.BeneficiaryId == second.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.Wrapped, wrapped)));

        Assert.That(() => World.AskAsync(new ListBeneficiaries()), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task Without_their_key_a_person_is_a_reference_and_nothing_more()
    {
        var person = await World.DoneAsync(Person);
        await World.ReadAsync(db => db.PersonKeys.Where(k => k.BeneficiaryId == person.Id).ExecuteDeleteAsync());

        var row = (await World.AnswerAsync(new ListBeneficiaries())).Rows.Single();

        Assert.That((row.Reference, row.FamilyName, row.GivenName, row.BirthDate), Is.EqualTo((person.Reference, "", "", (DateOnly?)null)));
    }

    private static bool HoldsText(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }
}

public sealed class MasterKeyTests
{
    [Test]
    public void The_file_is_made_once_and_only_its_owner_reads_it()
    {
        using var folder = new ScratchFolder();
        var path = folder.PathOf("keys", "master.key");

        var first = MasterKey.FromFile(path).Derive("test");
        var second = MasterKey.FromFile(path).Derive("test");

        Assert.That(second, Is.EqualTo(first));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Each_purpose_has_a_key_of_its_own()
    {
        var key = MasterKey.FromSetting(Convert.ToBase64String(new byte[32]));

        Assert.That(key.Derive("one"), Is.Not.EqualTo(key.Derive("two")));
    }

    [Test]
    public void A_setting_of_another_length_is_refused() =>
        Assert.That(() => MasterKey.FromSetting(Convert.ToBase64String(new byte[16])), Throws.InvalidOperationException);
}

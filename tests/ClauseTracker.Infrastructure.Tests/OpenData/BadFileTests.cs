using System.Text;
using ClauseTracker.Application.Imports;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>Files that are refused as a whole, by the check and by the reading alike.</summary>
public sealed class BadFileTests
{
    [TestCase("")]
    [TestCase(" \r\n\t ")]
    [TestCase("\uFEFF")]
    public Task An_empty_file(string text) => IsRefused(text, new EssentialProcurementErrors.Empty());

    [TestCase("id;acheteur;montant\n1;2;3", 1, 1)]
    [TestCase("<marches/>", 1, 1)]
    [TestCase("{\n  \"marches\": {\n    \"marche\": [ {\"id\": oops} ]}}", 3, 24)]
    [TestCase("{\"marches\":[{\"id\":\"1\"},]}", 1, 24)]
    [TestCase("{\"marches\":[]} {}", 1, 16)]
    [TestCase("{\"marches\":[]}\n}", 2, 1)]
    public Task A_file_that_is_not_json(string text, long line, long position) =>
        IsRefused(text, new EssentialProcurementErrors.NotJson(line, position));

    [TestCase("{", 1)]
    [TestCase("{\"marches\":", 1)]
    [TestCase("{\n\"marches\":{\"marche\":[\n{\"id\":\"1\"},\n{\"id\":\"2", 4)]
    [TestCase("{\"marches\":{\"marche\":[{}]}\n\n", 3)]
    public Task A_truncated_file(string text, long line) => IsRefused(text, new EssentialProcurementErrors.Truncated(line));

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("[{\"marches\":[]}]")]
    [TestCase("12")]
    [TestCase("\"marches\"")]
    [TestCase("null")]
    [TestCase("{\"marches\":null}")]
    [TestCase("{\"marches\":12}")]
    [TestCase("{\"marches\":{}}")]
    [TestCase("{\"data\":{\"marches\":[{}]}}")]
    public Task A_file_without_contracts(string text) => IsRefused(text, new EssentialProcurementErrors.NoContracts());

    [Test]
    public async Task Every_cut_of_a_file_is_said_to_be_truncated()
    {
        var file = DecpFile.With(DecpFile.Market(), DecpFile.Concession());
        for (var length = 1; length < file.Length; length++)
        {
            var refusal = (await Reading.Check(file[..length])).Errors.Single();
            Assert.That(refusal, Is.InstanceOf<EssentialProcurementErrors.Truncated>(), $"cut at {length}");
        }
    }

    [Test]
    public Task Nesting_without_end_is_refused() =>
        IsRefused("{\"marches\":[" + new string('[', 100_000), new EssentialProcurementErrors.NotJson(1, 75));

    [Test]
    public async Task Another_encoding_of_the_whole_file_is_not_json()
    {
        var file = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(DecpFile.With(DecpFile.Market())));

        Assert.That((await Reading.Check(file)).Errors.Single(), Is.InstanceOf<EssentialProcurementErrors.NotJson>());
    }

    [Test]
    public void Records_before_the_fault_are_given_first()
    {
        var given = new List<string?>();

        Assert.That(
            async () =>
            {
                var text = $$$"""{"marches":[{{{DecpFile.Market("1").Json}}},{{{DecpFile.Market("2").Json}}},oops]}""";
                await foreach (var record in Reading.Reader.ReadAsync(new MemoryStream(DecpFile.Bytes(text)), CancellationToken.None)) given.Add(record.Number);
            },
            Throws.InstanceOf<UnreadableEssentialProcurementException>());
        Assert.That(given, Is.EqualTo(new[] { "1", "2" }));
    }

    private static async Task IsRefused(string text, Domain.Shared.Error expected)
    {
        Assert.That((await Reading.Check(text)).Errors, Is.EqualTo(new[] { expected }));
        Assert.That(
            async () => await Reading.Records(text),
            Throws.InstanceOf<UnreadableEssentialProcurementException>().With.Property("Error").EqualTo(expected));
    }
}

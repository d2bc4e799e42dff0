using ClauseTracker.Application.Imports;
using ClauseTracker.Testing;

namespace ClauseTracker.Infrastructure.Tests.OpenData;

/// <summary>Files damaged at random, always in the same way.</summary>
public sealed class DamagedFileTests
{
    private const int Files = 2_000;

    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "\\ud800", "null", "true", "1e999", "-", "-0.0", "NaN", "\"id\":", "\"marches\":", "\"marche\":[", "{}", "[]",
            "\"montant\":", "\"titulaires\":", "\"considerationsSociales\":", "9999999999999999999999", "\uFFFE", "🌳", "\0", "\n",
        }.Select(DecpFile.Bytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    [Test]
    public async Task No_damage_ends_in_another_exception_than_the_documented_one()
    {
        var random = new Random(20221222);
        var sound = DecpFile.With(DecpFile.Market("1").With("titulaires", "é"), DecpFile.Market("2").With("montant", "1 200,5"), DecpFile.Concession());
        var (read, refused) = (0, 0);
        for (var i = 0; i < Files; i++)
        {
            var file = Damage(sound, random);
            var check = await Reading.Check(file);
            var outcome = await Outcome(file);
            Assert.That(outcome.Error, Is.EqualTo(check.Errors.SingleOrDefault()), () => $"file {i}: {System.Text.Encoding.UTF8.GetString(file)}");
            if (check.IsSuccess) Assert.That(outcome.Records, Is.EqualTo(check.Value), $"file {i}");
            if (check.IsSuccess) read++;
            else refused++;
        }

        Assert.That(read, Is.GreaterThan(Files / 20));
        Assert.That(refused, Is.GreaterThan(Files / 20));
    }

    private static async Task<(long Records, Domain.Shared.Error? Error)> Outcome(byte[] file)
    {
        try
        {
            return ((await Reading.Records(file)).Count, null);
        }
        catch (UnreadableEssentialProcurementException unreadable)
        {
            return (0, unreadable.Error);
        }
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        var file = sound.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(5))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file.RemoveRange(at, Math.Min(random.Next(1, 40), file.Count - at - 1));
                    break;
                case 2:
                    file.InsertRange(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(at, Math.Min(random.Next(1, 200), file.Count - at)));
                    break;
                default:
                    file[at] = (byte)"0aé{}[]\",:"[random.Next(10)];
                    break;
            }
        }

        return [.. file];
    }
}

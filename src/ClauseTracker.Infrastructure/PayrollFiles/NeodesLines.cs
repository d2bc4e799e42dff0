using System.Text;

namespace ClauseTracker.Infrastructure.PayrollFiles;

/// <summary>One rubric of the file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Block">First eleven characters but the last point: <c>S21.G00.40</c>.</param>
/// <param name="Number">Number of the rubric in its block: 1 for <c>.001</c>.</param>
/// <param name="Value">Without its quotation marks.</param>
internal readonly record struct Rubric(int Line, string Block, int Number, string Value);

/// <summary>Takes a file apart into rubrics. A line that names a person to the State is passed over as bytes: it never becomes text.</summary>
internal static class NeodesLines
{
    private const int BlockLength = 10;
    private const int CodeLength = 14;

    // Social security number, and the technical number given while one is awaited.
    private static readonly byte[][] NeverRead = ["S21.G00.30.001,"u8.ToArray(), "S21.G00.30.020,"u8.ToArray()];

    /// <summary>Lines that count as a rubric, those passed over included.</summary>
    public static int Count(ReadOnlySpan<byte> content)
    {
        var count = 0;
        foreach (var range in content.Split((byte)'\n')) count += content[range].Trim(Blanks).IsEmpty ? 0 : 1;
        return count;
    }

    /// <summary>The rubrics in order; null in the place of a line that is none.</summary>
    public static IEnumerable<Rubric?> Read(ReadOnlyMemory<byte> content)
    {
        for (var (start, line) = (0, 1); start < content.Length; line++)
        {
            var rest = content[start..];
            var end = rest.Span.IndexOf((byte)'\n');
            var bytes = end < 0 ? rest : rest[..end];
            start += bytes.Length + 1;
            if (bytes.Span.Trim(Blanks).IsEmpty || NeverRead.Any(never => bytes.Span.StartsWith(never))) continue;
            yield return RubricOf(Encoding.Latin1.GetString(bytes.Span.Trim(Blanks)), line);
        }
    }

    private static ReadOnlySpan<byte> Blanks => " \t\r\0\u001A"u8;

    /// <summary><c>S21.G00.53.002,'151.67'</c>; an apostrophe in the value stands as it is.</summary>
    private static Rubric? RubricOf(string text, int line)
    {
        if (text.Length < CodeLength + 3 || text[CodeLength] != ',' || text[CodeLength + 1] != '\'' || text[^1] != '\'') return null;
        if (text[0] != 'S' || text[BlockLength] != '.' || !int.TryParse(text.AsSpan(BlockLength + 1, 3), out var number)) return null;
        return new Rubric(line, text[..BlockLength], number, text[(CodeLength + 2)..^1].Trim());
    }
}

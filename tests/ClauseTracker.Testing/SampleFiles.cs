using System.IO.Compression;
using System.Text;

namespace ClauseTracker.Testing;

/// <summary>Small files of each kind, made here; their texts are imaginary.</summary>
public static class SampleFiles
{
    /// <summary>A PDF; <paramref name="words"/> makes one differ from another.</summary>
    public static byte[] Pdf(string words = "Feuille imaginaire") => Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n% {words}\ntrailer << /Root 1 0 R >>\n%%EOF");

    public static byte[] Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];

    /// <summary>A zip with these parts.</summary>
    public static byte[] Zip(params IEnumerable<(string Name, string Text)> parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return content.ToArray();
    }
}

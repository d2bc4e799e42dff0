using System.Security.Cryptography;
using System.Text;

namespace ClauseTracker.Infrastructure.Encryption;

/// <summary>The key that wraps the keys of persons. Lives outside the database: a file that only its owner reads, or a setting.</summary>
public sealed class MasterKey
{
    private const int KeyBytes = 32;

    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Reads the key of a setting: 32 bytes in base64.</summary>
    public static MasterKey FromSetting(string base64)
    {
        var key = Convert.FromBase64String(base64);
        return key.Length == KeyBytes ? new MasterKey(key) : throw new InvalidOperationException("The master key must be 32 bytes in base64.");
    }

    /// <summary>Reads the key file, made at the first start.</summary>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path)) Create(path);
        return FromSetting(File.ReadAllText(path).Trim());
    }

    /// <summary>A key for one purpose, derived from this one.</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
    }
}

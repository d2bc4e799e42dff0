using System.Security.Cryptography;
using System.Text;

namespace ClauseTracker.Infrastructure.Encryption;

/// <summary>AES-256-GCM: a random nonce, the tag, then the cipher; bound to what it belongs to, so that it cannot be put elsewhere.</summary>
internal static class Sealing
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Encipher(byte[] key, byte[] clear, string boundTo)
    {
        var output = new byte[NonceBytes + TagBytes + clear.Length];
        RandomNumberGenerator.Fill(output.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(output.AsSpan(0, NonceBytes), clear, output.AsSpan(NonceBytes + TagBytes), output.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(boundTo));
        return output;
    }

    /// <exception cref="CryptographicException">Another key, another place, or changed since.</exception>
    public static byte[] Decipher(byte[] key, byte[] cipher, string boundTo)
    {
        var clear = new byte[cipher.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(cipher.AsSpan(0, NonceBytes), cipher.AsSpan(NonceBytes + TagBytes), cipher.AsSpan(NonceBytes, TagBytes), clear, Encoding.UTF8.GetBytes(boundTo));
        return clear;
    }
}

using MailKit;

namespace ClauseTracker.Infrastructure.Mail;

/// <summary>Sees whether the text of a message was begun, so that a broken line before it is known to have lost nothing. Keeps nothing of what passes.</summary>
internal sealed class DataWatch : IProtocolLogger
{
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>True once the server was asked to take the text.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>A new message.</summary>
    public void Begin() => HasBegun = false;

    public void LogConnect(Uri uri)
    {
    }

    public void LogClient(byte[] buffer, int offset, int count)
    {
        if (HasBegun) return;
        var sent = buffer.AsSpan(offset, count);
        HasBegun = sent.StartsWith("DATA"u8) || sent.StartsWith("BDAT"u8) || sent.IndexOf("\nDATA\r"u8) >= 0 || sent.IndexOf("\nBDAT "u8) >= 0;
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
    }

    public void Dispose()
    {
    }
}

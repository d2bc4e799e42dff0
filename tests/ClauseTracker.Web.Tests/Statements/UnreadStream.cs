namespace ClauseTracker.Web.Tests.Statements;

/// <summary>As many zeros as said, made when they are read.</summary>
internal sealed class UnreadStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, Length - Position);
        buffer.AsSpan(offset, given).Clear();
        Position += given;
        return given;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset;

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Infrastructure.HoursFiles;
using ClauseTracker.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClauseTracker.Infrastructure.Tests.HoursFiles;

/// <summary>Reads files on 31 December 2026 at 23:30 in London, when January has begun in Paris.</summary>
public abstract class HoursFilesFixture
{
    protected const string Contract = "2026-014";
    protected const string Person = "B-001";
    protected static readonly string Employer = HoursSheets.SiretOf(1);

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddHoursFiles().BuildServiceProvider();

    protected static IHoursFileReader Reader => Services.GetRequiredService<IHoursFileReader>();

    protected static IAnnotatedFileWriter Writer => Services.GetRequiredService<IAnnotatedFileWriter>();

    /// <summary>A good line of <see cref="HoursSheets.French"/>, one cell of which may be another.</summary>
    protected static object?[] Cells(object? month = null, object? hours = null) => [Contract, Employer, Person, month ?? "11/2026", hours ?? 151.67];

    protected static async Task<HoursFile> ReadAsync(byte[] content, string fileName = "releve.xlsx")
    {
        using var upload = new UploadStream(content);
        var result = await Reader.ReadAsync(upload, fileName, CancellationToken.None);
        Assert.That(result.Errors, Is.Empty);
        return result.Value;
    }

    protected static async Task<Error> RefusalAsync(byte[] content, string fileName = "releve.xlsx")
    {
        using var upload = new UploadStream(content);
        var result = await Reader.ReadAsync(upload, fileName, CancellationToken.None);
        Assert.That(result.Errors, Has.Count.EqualTo(1));
        return result.Errors[0];
    }

    protected static async Task<RowProblem> OnlyProblemAsync(byte[] content)
    {
        var file = await ReadAsync(content);
        Assert.That(file.Problems, Has.Count.EqualTo(1));
        return file.Problems[0];
    }
}

/// <summary>An upload as the web gives it: it can be read once, forwards, in pieces.</summary>
public sealed class UploadStream(byte[] content) : Stream
{
    private const int Piece = 1_000;
    private readonly MemoryStream _inner = new(content);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, Math.Min(count, Piece));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

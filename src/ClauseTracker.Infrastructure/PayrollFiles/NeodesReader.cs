using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.PayrollFiles;

/// <summary>Reads the blocks S10, S20, S21.G00.06, 11, 30, 40, 51, 53, 62 and S90 of the norm NEODeS, versions P22 to P26.</summary>
internal sealed class NeodesReader : IPayrollFileReader
{
    /// <summary>In words: where the hours stand is the same from P22 on; a later version is read once somebody has checked that it still is.</summary>
    private const string Supported = "P22V01 – P26V01";

    private static readonly string[] SupportedYears = ["P22", "P23", "P24", "P25", "P26"];

    public async Task<Result<PayrollFile>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            for (var read = await file.ReadAsync(buffer, cancellationToken); read > 0; read = await file.ReadAsync(buffer, cancellationToken))
            {
                if (content.Length + read > IPayrollFileReader.MostBytes) return new PayrollFileErrors.TooLarge();
                content.Write(buffer, 0, read);
            }

            return Read(content.GetBuffer().AsMemory(0, (int)content.Length), cancellationToken);
        }
        finally
        {
            // The bytes hold what must not stay.
            Array.Clear(buffer);
            Array.Clear(content.GetBuffer());
        }
    }

    private static Result<PayrollFile> Read(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var assembly = new NeodesAssembly();
        var (any, refused) = (false, (Error?)null);
        foreach (var rubric in NeodesLines.Read(content))
        {
            cancellation.ThrowIfCancellationRequested();
            refused = rubric is not { } told ? (any ? new PayrollFileErrors.LineUnreadable(LineAfter(assembly)) : new PayrollFileErrors.NotADeclaration()) : Take(assembly, told);
            if (refused is not null) return refused;
            any = true;
        }

        if (!any) return new PayrollFileErrors.NotADeclaration();
        if (assembly.Version is not { } version) return new PayrollFileErrors.HeadUnreadable("S10.G00.00.006");
        if (assembly.RubricsTold != NeodesLines.Count(content.Span)) return new PayrollFileErrors.Truncated();
        return new PayrollFile(version, assembly.Finish());
    }

    private static int LineAfter(NeodesAssembly assembly) => assembly.LastLine + 1;

    private static Error? Take(NeodesAssembly assembly, Rubric rubric)
    {
        if (rubric is { Block: "S10.G00.00", Number: 6 } && !SupportedYears.Any(y => rubric.Value.StartsWith(y, StringComparison.Ordinal)))
        {
            return new PayrollFileErrors.VersionNotSupported(rubric.Value, Supported);
        }

        return assembly.Take(rubric);
    }
}

using System.Globalization;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Imports;

/// <summary>A refusal in a form that can be stored and put into words later, in whatever language the reader has.</summary>
public sealed record RefusalTold(string Code, string? Field, IReadOnlyList<string> Arguments)
{
    public static RefusalTold Of(Error error) =>
        new(error.Code, error.Field, [.. error.Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? string.Empty)]);
}

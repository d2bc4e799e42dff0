using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Application.Demo;

/// <summary>The twelve whole months before the current one: what the demo territory declares is all in them.</summary>
internal sealed record DemoYear(DateOnly Today)
{
    public const int Months = 12;

    public YearMonth Current => YearMonth.Of(Today);

    public YearMonth First => Current.AddMonths(-Months);

    public YearMonth Last => Current.AddMonths(-1);
}

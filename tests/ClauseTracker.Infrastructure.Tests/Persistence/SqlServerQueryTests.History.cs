using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.History;

namespace ClauseTracker.Infrastructure.Tests.Persistence;

/// <content>Histories: the whole of them, and a later page of one topic.</content>
public sealed partial class SqlServerQueryTests
{
    private static IEnumerable<(string Name, Func<IUseCases, Task> Run)> HistoryCalls()
    {
        var part = new HistoryFilter
        {
            Topic = HistoryTopic.Statements, From = new DateOnly(2026, 1, 1), Until = new DateOnly(2026, 12, 31), Before = new HistoryCursor(new DateTimeOffset(2026, 10, 12, 8, 15, 0, TimeSpan.Zero), 3),
        };
        yield return Ask(new GetContractHistory(default, new HistoryFilter { WithNames = true }));
        yield return Ask(new GetContractHistory(default, part), $"{nameof(GetContractHistory)} by topic");
        yield return Ask(new GetPersonHistory(default, new HistoryFilter()));
        yield return Ask(new GetFirmHistory(default, new HistoryFilter { WithNames = true }));
    }
}

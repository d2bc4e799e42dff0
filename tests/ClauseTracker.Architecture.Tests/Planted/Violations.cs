// Each type here breaks one rule on purpose: a rule that has never been seen red proves nothing.
using ClauseTracker.Domain.Shared;
using ClosedXML.Excel;

namespace ClauseTracker.Architecture.Tests.Planted
{
    public sealed class UsesAWorkbookLibrary
    {
        public static string NameOfIts => new XLWorkbook().Author;
    }

    public static class ForgetsTheMark
    {
        [return: DoNotIgnore]
        public static Result Marked() => Result.Success();

        public static Result Alone() => Result.Success();

        public static Result<int> WithValue() => 1;

        public static Task<Result<int>> InATask() => Task.FromResult<Result<int>>(1);

        public static ValueTask<Result> InAValueTask() => new(Result.Success());
    }

    public interface ISender
    {
        Task SendAsync(object request);
    }

    public sealed class SendsAnotherRequestHandler(ISender sender)
    {
        public Task HandleAsync(object request) => sender.SendAsync(request);
    }

    public sealed class MindsItsOwnBusinessHandler(TimeProvider clock)
    {
        public DateTimeOffset Handle() => clock.GetUtcNow();
    }
}

namespace ClauseTracker.Architecture.Tests.Planted.Hours
{
    public sealed class InAForbiddenNamespace;
}

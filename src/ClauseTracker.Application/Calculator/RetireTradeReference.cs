using ClauseTracker.Application.Abstractions;
using ClauseTracker.Domain.Access;
using ClauseTracker.Domain.Calculator;
using ClauseTracker.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ClauseTracker.Application.Calculator;

/// <summary>No longer offers a trade from a day. Clauses that were calculated with it stay as they are.</summary>
[Requires(Permission.ManageReferenceTables)]
public sealed record RetireTradeReference(string Code, DateOnly RetiredOn) : ICommand<Nothing>;

internal sealed class RetireTradeReferenceValidator : AbstractValidator<RetireTradeReference>
{
    public RetireTradeReferenceValidator()
    {
        RuleFor(t => t.Code).NotEmpty();
        RuleFor(t => t.RetiredOn).NotEmpty();
    }
}

internal sealed class RetireTradeReferenceHandler(IClauseTrackerDb db) : ICommandHandler<RetireTradeReference, Nothing>
{
    public async Task<Result<Nothing>> Handle(RetireTradeReference request, CancellationToken cancellationToken)
    {
        var code = request.Code.Trim();
        var last = await db.TradeReferences.Where(t => t.Code == code).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellationToken);
        if (last is null) return new TradeErrors.Unknown(code, nameof(request.Code));
        var retired = last.Retire(request.RetiredOn);
        if (retired.IsRefused) return Result<Nothing>.Refuse(retired.Errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Nothing();
    }
}

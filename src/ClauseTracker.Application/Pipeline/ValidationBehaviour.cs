using ClauseTracker.Domain.Shared;
using FluentValidation;
using MediatR;

namespace ClauseTracker.Application.Pipeline;

/// <summary>Refuses input whose form is wrong, all fields at once. Validators run one after the other and ask no database.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = validators.SelectMany(v => FormErrors.Of(v, request)).ToList();
        return errors.Count == 0 ? await next() : TResponse.Refuse(errors);
    }
}

using ClauseTracker.Domain.Shared;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace ClauseTracker.Application.Pipeline;

/// <summary>Refuses input whose form is wrong, all fields at once. Validators run one after the other and ask no database.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result, IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = validators.SelectMany(v => v.Validate(request).Errors).Select(ErrorOf).ToList();
        return errors.Count == 0 ? await next() : TResponse.Refuse(errors);
    }

    private static Error ErrorOf(ValidationFailure failure) => failure.ErrorCode switch
    {
        _ when failure.CustomState is Error error => error,
        "NotEmptyValidator" or "NotNullValidator" => new SharedErrors.Required(failure.PropertyName),
        "MaximumLengthValidator" => new SharedErrors.TooLong(failure.PropertyName, (int)failure.FormattedMessagePlaceholderValues["MaxLength"]),
        _ => new SharedErrors.Malformed(failure.PropertyName),
    };
}

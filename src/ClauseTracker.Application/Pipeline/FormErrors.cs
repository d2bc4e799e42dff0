using ClauseTracker.Domain.Shared;
using FluentValidation;
using FluentValidation.Results;

namespace ClauseTracker.Application.Pipeline;

/// <summary>What a validator found, as refusals.</summary>
internal static class FormErrors
{
    public static IEnumerable<Error> Of<T>(IValidator<T> validator, T input) => validator.Validate(input).Errors.Select(Of);

    public static Error Of(ValidationFailure failure) => failure.ErrorCode switch
    {
        _ when failure.CustomState is Error error => error,
        "NotEmptyValidator" or "NotNullValidator" => new SharedErrors.Required(failure.PropertyName),
        "MaximumLengthValidator" => new SharedErrors.TooLong(failure.PropertyName, (int)failure.FormattedMessagePlaceholderValues["MaxLength"]),
        _ => new SharedErrors.Malformed(failure.PropertyName),
    };
}

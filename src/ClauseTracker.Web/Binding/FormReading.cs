using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ClauseTracker.Web.Binding;

/// <summary>How forms are read: our readers first, and no English sentence of the framework.</summary>
public sealed class FormReading(Words words) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new FieldBinderProvider());
        // What is required is said by the validators of the application, once, for every door.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => words["Error.Shared.Malformed"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => words["Error.Shared.Malformed"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => words["Error.Shared.Malformed"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["Error.Shared.Malformed"]);
        messages.SetValueIsInvalidAccessor(_ => words["Error.Shared.Malformed"]);
        messages.SetValueMustBeANumberAccessor(_ => words["Field.NumberUnreadable"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words["Field.NumberUnreadable"]);
        messages.SetValueMustNotBeNullAccessor(_ => words["Error.Shared.Required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => words["Error.Shared.Required"]);
        messages.SetMissingKeyOrValueAccessor(() => words["Error.Shared.Required"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => words["Error.Shared.Required"]);
    }
}

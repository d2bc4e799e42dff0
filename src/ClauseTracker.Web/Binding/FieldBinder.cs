using System.Globalization;
using ClauseTracker.Domain.Beneficiaries;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ClauseTracker.Web.Binding;

/// <summary>Tries to make a value from what was typed.</summary>
/// <returns>The value, or null when the text does not hold one.</returns>
public delegate object? FieldReading(string text);

/// <summary>Binds one field; an unreadable text stays in the field, with a sentence that shows the form expected.</summary>
/// <param name="read">Makes the value.</param>
/// <param name="messageKey">Key of the sentence for an unreadable text.</param>
public sealed class FieldBinder(FieldReading read, string messageKey) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);

        var text = given.FirstValue;
        if (string.IsNullOrWhiteSpace(text)) AcceptEmpty(bindingContext);
        else if (read(text) is { } value) bindingContext.Result = ModelBindingResult.Success(value);
        else Refuse(bindingContext, messageKey);
        return Task.CompletedTask;
    }

    private static void AcceptEmpty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else Refuse(context, "Error.Shared.Required");
    }

    private static void Refuse(ModelBindingContext context, string key)
    {
        var words = context.HttpContext.RequestServices.GetRequiredService<Words>();
        context.ModelState.TryAddModelError(context.ModelName, words[key]);
        context.Result = ModelBindingResult.Failed();
    }
}

/// <summary>Chooses the reader of a field by the type it is read into.</summary>
public sealed class FieldBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (context.BindingInfo.BindingSource == BindingSource.Body) return null;
        if (type == typeof(decimal)) return new FieldBinder(ReadDecimal, "Field.NumberUnreadable");
        if (type == typeof(DateOnly)) return new FieldBinder(ReadDay, "Field.DateUnreadable");
        if (type == typeof(YearMonth)) return new FieldBinder(ReadMonth, "Field.MonthUnreadable");
        if (type == typeof(CriterionCode)) return new FieldBinder(ReadCriterion, "Field.ChoiceUnknown");
        return type.IsEnum && !context.Metadata.IsFlagsEnum ? new FieldBinder(text => ReadChoice(type, text), "Field.ChoiceUnknown") : null;
    }

    private static readonly FieldReading ReadDecimal =
        text => FieldReaders.TryReadDecimal(text, CultureInfo.CurrentCulture, out var number) ? number : null;

    private static readonly FieldReading ReadDay = text => FieldReaders.TryReadDay(text, out var day) ? day : null;

    private static readonly FieldReading ReadMonth =
        text => FieldReaders.TryReadMonth(text, CultureInfo.CurrentCulture, out var month) ? month : null;

    private static readonly FieldReading ReadCriterion = text => CriterionCode.From(text).TryGet(out var code) ? code : null;

    private static object? ReadChoice(Type type, string text) =>
        Enum.TryParse(type, text.Trim(), ignoreCase: true, out var value) && Enum.IsDefined(type, value) ? value : null;
}

using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Components;

/// <summary>Writes the input of a field, by its type.</summary>
internal static class FieldInputs
{
    public static IHtmlContent Build(FieldTagHelper field, FieldParts parts) => field.Type switch
    {
        "textarea" => Described(Markup.Element("textarea", "form-control", parts.Value), field, parts)
            .With("rows", field.Rows.ToString(CultureInfo.InvariantCulture)),
        "select" => Select(field, parts),
        "radio" => Radios(field, parts),
        "checkbox" => Checkbox(field, parts),
        _ => Input(field, parts),
    };

    private static TagBuilder Input(FieldTagHelper field, FieldParts parts)
    {
        var (type, mode) = field.Type switch
        {
            "decimal" => ("text", "decimal"),
            "integer" => ("text", "numeric"),
            // Days and months are typed: the browser's own picker follows the browser's language and not the page's.
            "date" or "month" => ("text", null),
            _ => (field.Type, (string?)null),
        };
        var input = Described(Void("form-control", type), field, parts).With("inputmode", mode);
        return type is "password" or "file" ? input : input.With("value", parts.Value);
    }

    private static TagBuilder Select(FieldTagHelper field, FieldParts parts)
    {
        var select = Described(Markup.Element("select", "form-select"), field, parts);
        if (field.EmptyChoice is { } words) select.Holding(Markup.Element("option", null, words).With("value", ""));
        foreach (var choice in field.Options)
        {
            var option = Markup.Element("option", null, choice.Text).With("value", choice.Value);
            select.Holding(IsChosen(choice, parts) ? option.With("selected", "selected") : option);
        }

        return select;
    }

    private static TagBuilder Radios(FieldTagHelper field, FieldParts parts)
    {
        var group = Markup.Element("div", "field-choices");
        var number = 0;
        foreach (var choice in field.Options)
        {
            // The first has the id of the field, so that the summary of errors leads to it.
            var id = number++ == 0 ? parts.Id : $"{parts.Id}-{number}";
            var input = Void("form-check-input", "radio").With("id", id).With("name", parts.Name).With("value", choice.Value);
            if (IsChosen(choice, parts)) input.With("checked", "checked");
            group.Holding(Markup.Element("div", "form-check")
                .Holding(input, Markup.Element("label", "form-check-label", choice.Text).With("for", id)));
        }

        return group;
    }

    private static HtmlContentBuilder Checkbox(FieldTagHelper field, FieldParts parts)
    {
        var box = Described(Void("form-check-input", "checkbox"), field, parts).With("value", "true");
        if (parts.Value?.Contains("true", StringComparison.OrdinalIgnoreCase) == true) box.With("checked", "checked");
        // A box left empty sends nothing: this sends the no.
        var content = new HtmlContentBuilder();
        content.AppendHtml(box);
        content.AppendHtml(Void(null, "hidden").With("name", parts.Name).With("value", "false"));
        return content;
    }

    private static bool IsChosen(SelectListItem choice, FieldParts parts) =>
        parts.Value is null ? choice.Selected : string.Equals(choice.Value, parts.Value, StringComparison.OrdinalIgnoreCase);

    private static TagBuilder Void(string? classes, string type)
    {
        var input = Markup.Element("input", classes).With("type", type);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    private static TagBuilder Described(TagBuilder input, FieldTagHelper field, FieldParts parts)
    {
        if (parts.Error is not null) input.AddCssClass("is-invalid");
        return input
            .With("id", parts.Id)
            .With("name", parts.Name)
            .With("autocomplete", field.Autocomplete)
            .With("maxlength", field.MaxLength?.ToString(CultureInfo.InvariantCulture))
            .With("autofocus", field.First ? "autofocus" : null)
            .With("aria-required", field.Required ? "true" : null)
            .With("aria-invalid", parts.Error is null ? null : "true")
            .With("aria-describedby", parts.DescribedBy);
    }
}

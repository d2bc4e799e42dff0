using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary>
/// <c>&lt;field for="Input.Hours" label-key="…" hint-key="…" type="decimal" required="true" /&gt;</c>: label, hint, input and
/// error of one field, tied together for readers of the screen. Types: text, email, password, tel, search, decimal, integer, date,
/// month, textarea, select, radio, checkbox, file.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    public ModelExpression For { get; set; } = default!;

    public string LabelKey { get; set; } = "";

    public string? HintKey { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>Says so beside the label; the refusal itself comes from the application.</summary>
    public bool Required { get; set; }

    /// <summary>What the browser may fill in, as HTML names it.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Choices of a select or radio field.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>Words of the choice that chooses nothing.</summary>
    public string? EmptyKey { get; set; }

    /// <summary>Unit written behind the input.</summary>
    public string? Unit { get; set; }

    public int? MaxLength { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>True for the field that one types in first.</summary>
    public bool First { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = FieldParts.Of(this, ViewContext, Hint());
        var isGroup = Type == "radio";
        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.Error is null ? "field" : "field field-refused");
        if (isGroup && parts.DescribedBy is { } described) output.Attributes.SetAttribute("aria-describedby", described);

        var label = Label(parts);
        var hint = parts.Hint is null ? null : Markup.Element("p", "field-hint", parts.Hint).With("id", parts.HintId);
        var error = parts.Error is null ? null : Markup.Element("p", "field-error", parts.Error).With("id", parts.ErrorId);
        var input = FieldInputs.Build(this, parts);
        IHtmlContent?[] inOrder = Type == "checkbox"
            ? [Markup.Element("div", "form-check").Holding(input, label), hint, error]
            : [label, hint, WithUnit(input), error];
        foreach (var part in inOrder)
        {
            if (part is not null) output.Content.AppendHtml(part);
        }
    }

    private string? Hint()
    {
        if (HintKey is not null) return words[HintKey];
        return Type switch
        {
            "date" => words["Field.DateHint"],
            "month" => words["Field.MonthHint"],
            _ => null,
        };
    }

    internal string? EmptyChoice => EmptyKey is null ? null : words[EmptyKey];

    private TagBuilder Label(FieldParts parts)
    {
        var label = Type switch
        {
            "radio" => Markup.Element("legend", "form-label", words[LabelKey]),
            "checkbox" => Markup.Element("label", "form-check-label", words[LabelKey]).With("for", parts.Id),
            _ => Markup.Element("label", "form-label", words[LabelKey]).With("for", parts.Id),
        };
        if (Required) label.Holding(Markup.Element("span", "field-required", " " + words["Field.Required"]));
        return label;
    }

    private IHtmlContent WithUnit(IHtmlContent input) =>
        Unit is null ? input : Markup.Element("div", "input-group").Holding(input, Markup.Element("span", "input-group-text", Unit));
}

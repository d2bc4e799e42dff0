using System.Collections;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary>
/// <c>&lt;checks for="Form.Modes" label-key="…" options="…" /&gt;</c>: one box for each choice, in a group with its name, its hint and its error.
/// The field holds a list.
/// </summary>
[HtmlTargetElement("checks", Attributes = "for,label-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChecksTagHelper(Words words) : TagHelper
{
    public ModelExpression For { get; set; } = default!;

    public string LabelKey { get; set; } = "";

    public string? HintKey { get; set; }

    public IEnumerable<SelectListItem> Options { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).FirstOrDefault() : null;
        var parts = new FieldParts(name, TagBuilder.CreateSanitizedId(name, "_"), null, HintKey is null ? null : words[HintKey], error);
        var chosen = ((IEnumerable?)For.Model)?.Cast<object>().Select(v => v.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-refused");
        if (parts.DescribedBy is { } described) output.Attributes.SetAttribute("aria-describedby", described);
        output.Content.AppendHtml(Markup.Element("legend", "form-label", words[LabelKey]));
        if (parts.Hint is not null) output.Content.AppendHtml(Markup.Element("p", "field-hint", parts.Hint).With("id", parts.HintId));
        output.Content.AppendHtml(Boxes(parts, chosen!));
        if (error is not null) output.Content.AppendHtml(Markup.Element("p", "field-error", error).With("id", parts.ErrorId));
    }

    private TagBuilder Boxes(FieldParts parts, HashSet<string> chosen)
    {
        var boxes = Markup.Element("div", "check-list");
        var number = 0;
        foreach (var choice in Options)
        {
            // The first has the id of the field, so that the summary of errors leads to it.
            var id = number++ == 0 ? parts.Id : $"{parts.Id}-{number}";
            var input = Markup.Element("input", "form-check-input").With("type", "checkbox").With("id", id).With("name", parts.Name).With("value", choice.Value)
                .With("checked", chosen.Contains(choice.Value) ? "checked" : null);
            input.TagRenderMode = TagRenderMode.SelfClosing;
            boxes.Holding(Markup.Element("div", "form-check").Holding(input, Markup.Element("label", "form-check-label", choice.Text).With("for", id)));
        }

        return boxes;
    }
}

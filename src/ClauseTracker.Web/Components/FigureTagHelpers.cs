using System.Globalization;
using ClauseTracker.Domain.Shared;
using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary><c>&lt;status-badge tone="Success" label="…" /&gt;</c>: a state in words; the colour only repeats them.</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusBadgeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status-badge {Tones.ClassOf(Tone)}");
        output.Content.SetContent(Label);
    }
}

/// <summary>
/// <c>&lt;progress-hours value="…" owed="…" expected="…" /&gt;</c>: hours counted against hours owed, in words and as a ruler.
/// The picture is drawn with SVG attributes, as the security policy forbids style attributes.
/// </summary>
[HtmlTargetElement("progress-hours", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressHoursTagHelper(Words words) : TagHelper
{
    public Hours Value { get; set; }

    public Hours Owed { get; set; }

    /// <summary>Where one should be today, as a fraction of one; null draws no mark.</summary>
    public decimal? Expected { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var share = Owed > Hours.Zero ? Value.Value / Owed.Value : 0m;
        var late = Expected is { } expected && share < expected;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", late ? "hours-bar hours-bar-late" : "hours-bar");
        output.Content.SetHtmlContent(Markup.Element("span", "hours-bar-text", Sentence(share)));
        output.Content.AppendHtml(Picture(share));
    }

    private string Sentence(decimal share) =>
        Owed > Hours.Zero ? words["Progress.Hours", Value, Owed, Formats.Share(share)] : words["Progress.NothingOwed", Value];

    private TagBuilder Picture(decimal share)
    {
        var picture = Markup.Element("svg", "hours-bar-picture")
            .With("viewBox", "0 0 100 8").With("preserveAspectRatio", "none").With("aria-hidden", "true").With("focusable", "false")
            .Holding(Bar("hours-bar-owed", 0, 100), Bar("hours-bar-counted", 0, Math.Clamp(share, 0, 1) * 100));
        return Expected is { } expected ? picture.Holding(Bar("hours-bar-expected", Math.Clamp(expected, 0, 0.99m) * 100, 1)) : picture;
    }

    private static TagBuilder Bar(string classes, decimal start, decimal width) =>
        Markup.Element("rect", classes)
            .With("x", start.ToString("0.##", CultureInfo.InvariantCulture)).With("y", "0")
            .With("width", width.ToString("0.##", CultureInfo.InvariantCulture)).With("height", "8");
}

/// <summary><c>&lt;stat-card label-key="…" value="…" note="…" icon="…" /&gt;</c>: one figure of a dashboard, with what makes it understood.</summary>
[HtmlTargetElement("stat-card", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatCardTagHelper(Words words, Icons icons) : TagHelper
{
    public string LabelKey { get; set; } = "";

    public string Value { get; set; } = "";

    /// <summary>What the figure is compared with, or made of.</summary>
    public string? Note { get; set; }

    public string? Icon { get; set; }

    /// <summary>The list that the figure counts.</summary>
    public string? Href { get; set; }

    public Tone Tone { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"card stat-card {Tones.ClassOf(Tone)}");
        var label = Href is null
            ? Markup.Element("span", null, words[LabelKey])
            : Markup.Element("a", "stretched-link", words[LabelKey]).With("href", Href);
        output.Content.SetHtmlContent(Markup.Element("div", "stat-card-label")
            .Holding(Icon is null ? null : icons.Draw(Icon, ViewContext.HttpContext.Request.PathBase), label));
        output.Content.AppendHtml(Markup.Element("div", "stat-card-value", Value));
        if (Note is not null) output.Content.AppendHtml(Markup.Element("div", "stat-card-note", Note));
    }
}

using ClauseTracker.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ClauseTracker.Web.Components;

/// <summary>What a message is about: gives its colour and its symbol.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary>Names of classes and symbols by tone.</summary>
internal static class Tones
{
    public static string ClassOf(Tone tone) => "tone-" + tone.ToString().ToLowerInvariant();

    public static string IconOf(Tone tone) => tone switch
    {
        Tone.Success => "check",
        Tone.Warning or Tone.Danger => "warning",
        Tone.Neutral or Tone.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}

/// <summary><c>&lt;message tone="Warning" title="…"&gt;more&lt;/message&gt;</c>: a note inside a page.</summary>
[HtmlTargetElement("message")]
public sealed class MessageTagHelper(Icons icons) : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"message {Tones.ClassOf(Tone)}");
        output.Attributes.SetAttribute("role", Tone == Tone.Danger ? "alert" : "status");
        output.Content.SetHtmlContent(icons.Draw(Tones.IconOf(Tone), ViewContext.HttpContext.Request.PathBase));
        output.Content.AppendHtml(Markup.Element("div").Holding(Title is null ? null : Markup.Element("p", "message-title", Title), more));
    }
}

/// <summary><c>&lt;error-summary /&gt;</c>: everything that was refused in the form, each line leading to its field; nothing when nothing was.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Words words, Icons icons) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "message tone-danger");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.SetHtmlContent(icons.Draw("warning", ViewContext.HttpContext.Request.PathBase));
        output.Content.AppendHtml(Markup.Element("div").Holding(
            Markup.Element("p", "message-title", words["ErrorSummary.Title", state.ErrorCount]),
            Markup.Element("p", "mb-1", words["ErrorSummary.Kept"]),
            Lines(state)));
    }

    private static TagBuilder Lines(ModelStateDictionary state)
    {
        var list = Markup.Element("ul", "message-list");
        foreach (var (key, entry) in state)
        {
            foreach (var error in entry.Errors)
                list.Holding(Markup.Element("li").Holding(Line(key, error.ErrorMessage)));
        }

        return list;
    }

    private static TagBuilder Line(string key, string sentence) =>
        key.Length == 0
            ? Markup.Element("span", null, sentence)
            : Markup.Element("a", null, sentence).With("href", "#" + TagBuilder.CreateSanitizedId(key, "_"));
}

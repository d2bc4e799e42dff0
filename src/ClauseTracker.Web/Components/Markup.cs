using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ClauseTracker.Web.Components;

/// <summary>Short ways to write the elements that components are made of; text is always encoded.</summary>
internal static class Markup
{
    /// <summary>An element with classes, and text when given.</summary>
    public static TagBuilder Element(string name, string? classes = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (classes is not null) element.AddCssClass(classes);
        if (text is not null) element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null) element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder Holding(this TagBuilder element, params IHtmlContent?[] children)
    {
        foreach (var child in children)
        {
            if (child is not null) element.InnerHtml.AppendHtml(child);
        }

        return element;
    }
}

using System.Globalization;
using System.Text.Json;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>
/// Writes the properties of one record and remembers those that the format would refuse, by their path. What was written of a record that
/// lacks something is thrown away by the caller.
/// </summary>
internal sealed class StrictJson(Utf8JsonWriter writer)
{
    private readonly List<string> _lacking = [];
    private readonly Stack<string> _path = new();

    /// <summary>Paths of the values that lack or do not fit.</summary>
    public IReadOnlyList<string> Lacking => [.. _lacking];

    /// <summary>Forgets everything, for the next record.</summary>
    public void Clear()
    {
        _lacking.Clear();
        _path.Clear();
    }

    /// <summary>Remembers that a value lacks or does not fit.</summary>
    public void Lack(string name) => _lacking.Add(string.Concat(string.Concat(_path.Reverse().Select(p => $"{p}.")), name));

    public void Text(string name, string? value, int most = int.MaxValue)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > most || !IsWellFormed(value)) Lack(name);
        else writer.WriteString(name, value);
    }

    public void OptionalText(string name, string? value, int most)
    {
        if (value is not null) Text(name, value, most);
    }

    public void YesOrNo(string name, bool? value)
    {
        if (value is { } known) writer.WriteBoolean(name, known);
        else Lack(name);
    }

    public void Whole(string name, int? value)
    {
        if (value >= 1) writer.WriteNumber(name, value.Value);
        else Lack(name);
    }

    public void OptionalWhole(string name, int? value)
    {
        if (value is not null) Whole(name, value);
    }

    /// <summary>An amount in euros of <paramref name="least"/> euros or more.</summary>
    public void Amount(string name, Money? value, int least = 1)
    {
        if (value is { } known && known >= Money.Of(least)) writer.WriteNumber(name, known.Euros);
        else Lack(name);
    }

    public void OptionalAmount(string name, Money? value)
    {
        if (value is not null) Amount(name, value);
    }

    public void OptionalShare(string name, Percentage? value)
    {
        if (value is not { } share) return;
        if (share.BasisPoints is >= 0 and <= 10_000) writer.WriteNumber(name, share.Fraction);
        else Lack(name);
    }

    public void Day(string name, DateOnly? value)
    {
        if (value is { } day) writer.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else Lack(name);
    }

    /// <summary>One or more labels of a closed list: <c>"name":{"item":["…"]}</c>.</summary>
    public void Labels(string name, string item, IEnumerable<string> labels)
    {
        var all = labels.ToList();
        if (all.Count == 0)
        {
            Lack(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteStartArray(item);
        foreach (var label in all) writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>An object under a property.</summary>
    public void Object(string name, Action properties)
    {
        writer.WriteStartObject(name);
        _path.Push(name);
        properties();
        _path.Pop();
        writer.WriteEndObject();
    }

    /// <summary>A list whose objects are wrapped in their own name: <c>"name":[{"item":{…}}]</c>.</summary>
    public void List<T>(string name, string item, IReadOnlyList<T> values, Action<T> properties)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteStartObject(item);
            _path.Push(string.Create(CultureInfo.InvariantCulture, $"{name}[{i + 1}]"));
            properties(values[i]);
            _path.Pop();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Half a surrogate pair is no text: a writer of UTF-8 would stop at it.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }

    /// <summary>As <see cref="List{T}"/>, and no property at all for an empty list.</summary>
    public void OptionalList<T>(string name, string item, IReadOnlyList<T> values, Action<T> properties)
    {
        if (values.Count > 0) List(name, item, values, properties);
    }
}

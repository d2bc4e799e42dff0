using ClauseTracker.Application.Imports;
using ClauseTracker.Domain.PublicContracts;
using ClauseTracker.Domain.Shared;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Gathers the holders of one record: objects with an identifier and its kind, or identifiers alone.</summary>
internal sealed class HolderFields
{
    /// <summary>Longest kind of identifier kept, in characters: as long as its column; the longest published one has seven.</summary>
    private const int KindLength = 20;

    private readonly List<ReceivedHolder> _holders = [];
    private string? _identifier;
    private string? _kind;

    /// <summary>Takes a value found under the holders; null is unknown.</summary>
    public void Take(InnerField inner, string? text)
    {
        if (inner == InnerField.Identifier) _identifier ??= text;
        else if (inner == InnerField.IdentifierKind) _kind ??= text;
        else if (inner is InnerField.None or InnerField.Wrapper) Add(text, null);
    }

    /// <summary>An object begins or ends: what was gathered is one holder, if it has an identifier.</summary>
    public void Close()
    {
        Add(_identifier, _kind);
        _identifier = _kind = null;
    }

    /// <summary>The holders of the record, in the order of the source.</summary>
    public IReadOnlyList<ReceivedHolder> Received() => _holders.Count == 0 ? [] : _holders.ToArray();

    /// <summary>Forgets everything, for the next record.</summary>
    public void Clear()
    {
        _holders.Clear();
        _identifier = _kind = null;
    }

    private void Add(string? identifier, string? kind)
    {
        if (identifier is null) return;
        var known = kind ?? (Siret.From(identifier).IsSuccess ? "SIRET" : string.Empty);
        _holders.Add(new ReceivedHolder(
            PublishedText.Cut(known, KindLength), PublishedText.Cut(identifier, ContractHolder.IdentifierLength)));
    }
}

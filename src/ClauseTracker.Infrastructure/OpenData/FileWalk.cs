using System.Text.Json;
using ClauseTracker.Domain.PublicContracts;

namespace ClauseTracker.Infrastructure.OpenData;

/// <summary>Knows, token after token, where in the file the reading stands: only the lists of contracts matter, anything else is passed over.</summary>
internal sealed class FileWalk
{
    private Place _place = Place.Start;
    private Place _afterSkip;
    private Place _afterList;
    private int _skipDepth;
    private bool _isWanted;

    private enum Place
    {
        Start,
        Root,
        Marches,
        BeforeList,
        List,
        Skipped,
        End,
    }

    /// <summary>The family that the current list says, or null in the older files that mix them.</summary>
    public ContractFamily? Family { get; private set; }

    /// <summary>True once a list of contracts was met, even an empty one.</summary>
    public bool MetList { get; private set; }

    /// <summary>True before the first token.</summary>
    public bool IsAtStart => _place == Place.Start;

    /// <summary>True once the root value is closed.</summary>
    public bool IsAtEnd => _place == Place.End;

    /// <summary>True where the next token may begin a record: give it to <see cref="StartsRecord"/>, otherwise to <see cref="Take"/>.</summary>
    public bool ExpectsRecord => _place is Place.List or Place.BeforeList;

    /// <summary>True when the token begins a record; the walk then stands still until <see cref="EndRecord"/> or <see cref="SkipRecord"/>.</summary>
    public bool StartsRecord(JsonTokenType token)
    {
        if (_place == Place.List) return token != JsonTokenType.EndArray || Leave(_afterList);
        return token switch
        {
            // A list of one that was converted from XML comes as the object alone.
            JsonTokenType.StartObject => true,
            JsonTokenType.StartArray => EnterList(Place.Marches),
            _ => Leave(Place.Marches),
        };
    }

    /// <summary>The record was read to its end.</summary>
    public void EndRecord() => _place = AfterRecord;

    /// <summary>Passes over the rest of the record that <paramref name="reader"/> has just begun.</summary>
    public void SkipRecord(ref Utf8JsonReader reader) => Skip(ref reader, AfterRecord);

    /// <summary>Takes a token outside records.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        switch (_place)
        {
            case Place.Skipped:
                if (EndsSkip(ref reader)) _place = _afterSkip;
                break;
            case Place.Start:
                if (reader.TokenType == JsonTokenType.StartObject) _place = Place.Root;
                else Skip(ref reader, Place.End);
                break;
            case Place.Root:
                TakeInRoot(ref reader);
                break;
            case Place.Marches:
                TakeInMarches(ref reader);
                break;
        }
    }

    private Place AfterRecord => _place == Place.BeforeList ? Place.Marches : Place.List;

    private void TakeInRoot(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName) _isWanted = PublishedText.Name(ref reader).SequenceEqual("marches"u8);
        else if (reader.TokenType == JsonTokenType.EndObject) _place = Place.End;
        else if (_isWanted && reader.TokenType == JsonTokenType.StartObject) _place = Place.Marches;
        else if (_isWanted && reader.TokenType == JsonTokenType.StartArray) EnterMixedList();
        else Skip(ref reader, Place.Root);
    }

    private void TakeInMarches(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName) TakeListName(PublishedText.Name(ref reader));
        else if (reader.TokenType == JsonTokenType.EndObject) _place = Place.Root;
        else Skip(ref reader, Place.Marches);
    }

    private void TakeListName(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("marche"u8)) Family = ContractFamily.Market;
        else if (name.SequenceEqual("contrat-concession"u8)) Family = ContractFamily.Concession;
        else return;
        MetList = true;
        _place = Place.BeforeList;
    }

    private void EnterMixedList()
    {
        Family = null;
        MetList = true;
        EnterList(Place.Root);
    }

    private bool EnterList(Place after)
    {
        _afterList = after;
        return Leave(Place.List);
    }

    private bool Leave(Place place)
    {
        _place = place;
        return false;
    }

    private void Skip(ref Utf8JsonReader reader, Place after)
    {
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        (_skipDepth, _afterSkip, _place) = (reader.CurrentDepth, after, isContainer ? Place.Skipped : after);
    }

    private bool EndsSkip(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth == _skipDepth;
}

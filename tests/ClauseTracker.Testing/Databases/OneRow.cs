using System.Collections;
using System.Data.Common;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// Rows of as many columns as anybody asks for: numbers are one, texts blank, parts kept as JSON empty objects, and all but the first column is missing where it may be.
/// </summary>
internal sealed class OneRow(bool says, bool hasRow, string sql) : DbDataReader
{
    /// <summary>Columns that hold a part of an aggregate and are never missing.</summary>
    private static readonly HashSet<string> Parts = ["Renewals", "Obligation", "Duties"];

    private readonly Lazy<IReadOnlyList<string>> _columns = new(() => SelectedColumns.Of(sql));

    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private const int MostResults = 50;

    private int _results;
    private bool _wasRead;
    private bool _isClosed;

    public override int Depth => 0;

    public override int FieldCount => 64;

    public override bool HasRows => hasRow;

    public override bool IsClosed => _isClosed;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => 1;

    public override object this[string name] => 1;

    public override bool Read()
    {
        var isFirst = hasRow && !_wasRead;
        _wasRead = true;
        return isFirst;
    }

    public override bool NextResult()
    {
        _wasRead = false;
        return ++_results < MostResults;
    }

    public override void Close() => _isClosed = true;

    public override bool IsDBNull(int ordinal) => ordinal > 0;

    public override bool GetBoolean(int ordinal) => says;

    public override byte GetByte(int ordinal) => 1;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override char GetChar(int ordinal) => ' ';

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "int";

    public override DateTime GetDateTime(int ordinal) => Day;

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override Type GetFieldType(int ordinal) => typeof(int);

    public override float GetFloat(int ordinal) => 1;

    public override Guid GetGuid(int ordinal) => new(1, 0, 0, new byte[8]);

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override string GetName(int ordinal) => $"c{ordinal}";

    public override int GetOrdinal(string name) => 0;

    public override string GetString(int ordinal) => Parts.Contains(_columns.Value.ElementAtOrDefault(ordinal) ?? string.Empty) ? "{}" : string.Empty;

    public override object GetValue(int ordinal) => 1;

    public override int GetValues(object[] values) => 0;

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override T GetFieldValue<T>(int ordinal) => (T)(typeof(T) switch
    {
        var t when t == typeof(DateOnly) => DateOnly.FromDateTime(Day),
        var t when t == typeof(DateTime) => Day,
        var t when t == typeof(DateTimeOffset) => new DateTimeOffset(Day, TimeSpan.Zero),
        var t when t == typeof(byte[]) => Array.Empty<byte>(),
        var t when t == typeof(string) => GetString(ordinal),
        var t when t == typeof(Guid) => GetGuid(ordinal),
        var t when t == typeof(bool) => says,
        var t => (object)Convert.ChangeType(1, t, System.Globalization.CultureInfo.InvariantCulture),
    });
}

/// <summary>The names of the columns that a query gives, in their order.</summary>
internal static class SelectedColumns
{
    public static IReadOnlyList<string> Of(string sql)
    {
        const string select = "SELECT ";
        if (!sql.StartsWith(select, StringComparison.Ordinal)) return [];
        var (names, depth, start) = (new List<string>(), 0, select.Length);
        for (var i = start; i < sql.Length; i++)
        {
            if (sql[i] == '(') depth++;
            else if (sql[i] == ')') depth--;
            var isEnd = depth == 0 && sql.AsSpan(i).StartsWith("\nFROM", StringComparison.Ordinal);
            if (!isEnd && (depth != 0 || sql[i] != ',')) continue;
            names.Add(sql[start..i].TrimEnd().TrimEnd(']').Split('[')[^1]);
            start = i + 1;
            if (isEnd) break;
        }

        return names;
    }
}

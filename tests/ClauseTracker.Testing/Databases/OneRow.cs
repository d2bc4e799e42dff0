using System.Collections;
using System.Data.Common;

namespace ClauseTracker.Testing.Databases;

/// <summary>
/// Rows of as many columns as anybody asks for: numbers are one, texts blank, parts stored as one text empty, and all but the first column is
/// missing where it may be.
/// </summary>
internal sealed class OneRow(bool says, bool hasRow, string sql) : DbDataReader
{
    private static readonly HashSet<string> StoredParts = new(StringComparer.Ordinal) { "Obligation", "Duties", "Renewals" };

    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private const int MostResults = 50;

    private readonly string[] _columns = ColumnsOf(sql);
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

    /// <summary>A month is one that a calendar has.</summary>
    public override int GetInt32(int ordinal) => ordinal < _columns.Length && _columns[ordinal] == "Month" ? Day.Year * 12 : 1;

    public override long GetInt64(int ordinal) => 1;

    public override string GetName(int ordinal) => $"c{ordinal}";

    public override int GetOrdinal(string name) => 0;

    public override string GetString(int ordinal) => ordinal < _columns.Length && StoredParts.Contains(_columns[ordinal]) ? "{}" : string.Empty;

    public override object GetValue(int ordinal) => 1;

    public override int GetValues(object[] values) => 0;

    /// <summary>The names of what is selected, in its order.</summary>
    private static string[] ColumnsOf(string sql)
    {
        var from = sql.IndexOf("\nFROM", StringComparison.Ordinal);
        return from < 0 ? [] : [.. sql[..from].Split(", ").Select(column => column[(column.LastIndexOf('[') + 1)..].TrimEnd(']', '\r', ' '))];
    }

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override T GetFieldValue<T>(int ordinal) => (T)(typeof(T) switch
    {
        var t when t == typeof(DateOnly) => DateOnly.FromDateTime(Day),
        var t when t == typeof(DateTime) => Day,
        var t when t == typeof(DateTimeOffset) => new DateTimeOffset(Day, TimeSpan.Zero),
        var t when t == typeof(byte[]) => Array.Empty<byte>(),
        var t when t == typeof(string) => string.Empty,
        var t when t == typeof(Guid) => GetGuid(ordinal),
        var t when t == typeof(bool) => says,
        var t => (object)Convert.ChangeType(1, t, System.Globalization.CultureInfo.InvariantCulture),
    });
}

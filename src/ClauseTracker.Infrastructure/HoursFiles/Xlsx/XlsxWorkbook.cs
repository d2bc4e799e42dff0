using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ClauseTracker.Infrastructure.HoursFiles.Xlsx;

/// <summary>
/// The parts of a workbook that values need. Names of elements are compared without their namespace, so that the strict and the
/// transitional kinds of the format read alike. Throws <see cref="InvalidDataException"/> or <see cref="XmlException"/> when damaged.
/// </summary>
internal sealed class XlsxWorkbook : IDisposable
{
    // No document type: entities that expand without end, or that fetch a file, do not exist here.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    private readonly ZipArchive _zip;
    private readonly string _path;
    private readonly XElement _workbook;
    private readonly Dictionary<string, string> _targets;
    private readonly Lazy<IReadOnlyList<string>> _sharedStrings;
    private readonly Lazy<XlsxStyles> _styles;

    private XlsxWorkbook(ZipArchive zip)
    {
        _zip = zip;
        _path = Relationships(string.Empty, "_rels/.rels").FirstOrDefault(r => r.Type == "officeDocument").Target ?? throw new InvalidDataException();
        _workbook = Load(_path);
        var slash = _path.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : _path[..(slash + 1)];
        var relationships = Relationships(_path, $"{folder}_rels/{_path[(slash + 1)..]}.rels");
        _targets = relationships.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Target);
        _sharedStrings = new(() => XlsxSharedStrings.Read(TargetOf("sharedStrings") is { } path ? OpenXml(path) : null));
        _styles = new(() => XlsxStyles.Read(TargetOf("styles") is { } path ? Load(path) : null));
        string? TargetOf(string type) => relationships.FirstOrDefault(r => r.Type == type).Target;
    }

    public IReadOnlyList<string> SharedStrings => _sharedStrings.Value;

    public XlsxStyles Styles => _styles.Value;

    /// <summary>True when days are counted from 1904, as Excel for Macintosh once did.</summary>
    public bool CountsFrom1904 => Child(_workbook, "workbookPr")?.Attribute("date1904")?.Value is "1" or "true";

    public static XlsxWorkbook Open(byte[] content) => new(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read));

    /// <summary>The sheets that the user sees, in the user's order.</summary>
    public IEnumerable<Table> VisibleSheets() =>
        from sheet in Child(_workbook, "sheets")?.Elements() ?? []
        where sheet.Attribute("state")?.Value is null or "visible"
        let id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value
        where id is not null && _targets.ContainsKey(id)
        select new Table(sheet.Attribute("name")?.Value ?? string.Empty, IsCommaSeparated: false, XlsxSheet.Rows(this, _targets[id])) { HasMacro = HasMacro };

    /// <summary>True for a workbook with a macro, which is left where it is.</summary>
    private bool HasMacro => _zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    public XmlReader OpenXml(string path)
    {
        var entry = _zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase));
        return XmlReader.Create((entry ?? throw new InvalidDataException()).Open(), Settings);
    }

    public void Dispose() => _zip.Dispose();

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private XElement Load(string path)
    {
        using var reader = OpenXml(path);
        return XElement.Load(reader);
    }

    private List<(string Id, string Type, string Target)> Relationships(string source, string path)
    {
        var list = new List<(string Id, string Type, string Target)>();
        foreach (var relationship in Load(path).Elements().Where(e => e.Attribute("TargetMode")?.Value != "External"))
        {
            var type = relationship.Attribute("Type")?.Value ?? string.Empty;
            var target = relationship.Attribute("Target")?.Value ?? string.Empty;
            list.Add((relationship.Attribute("Id")?.Value ?? string.Empty, type[(type.LastIndexOf('/') + 1)..], Resolve(source, target)));
        }

        return list;
    }

    private static string Resolve(string source, string target)
    {
        var root = new Uri("file:///");
        return Uri.TryCreate(new Uri(root, source), target.Replace('\\', '/'), out var full) ? Uri.UnescapeDataString(full.AbsolutePath).TrimStart('/') : string.Empty;
    }
}

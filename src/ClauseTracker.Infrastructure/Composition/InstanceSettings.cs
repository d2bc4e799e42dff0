using System.Globalization;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Domain.FirmLinks;
using ClauseTracker.Infrastructure.Attachments;
using ClauseTracker.Infrastructure.Mail;
using ClauseTracker.Infrastructure.Persistence.Providers;
using Microsoft.Extensions.Configuration;

namespace ClauseTracker.Infrastructure.Composition;

/// <summary>Where an instance keeps what it keeps.</summary>
/// <param name="DataDirectory">Folder of the embedded data: SQLite file, keys, uploads. Setting <c>ClauseTracker:DataDirectory</c>.</param>
/// <param name="Database">The database in use.</param>
/// <param name="MasterKey">The master key when it is a setting (<c>ClauseTracker:MasterKey</c>), else it is a file under the data folder.</param>
public sealed record InstanceSettings(string DataDirectory, DatabaseChoice Database, string? MasterKey)
{
    /// <summary>Where the instance answers when nothing says otherwise.</summary>
    public static readonly Uri LocalAddress = new("http://localhost:5080");

    /// <summary>Enough to send the month of a large structure at once; far from what a loop without an end would ask.</summary>
    public const int UsualApiCallsAMinute = 120;

    /// <summary>The address under which firms and mail boxes reach the instance. Setting <c>ClauseTracker:PublicAddress</c>, else the first address it listens on.</summary>
    public Uri PublicAddress { get; init; } = LocalAddress;

    /// <summary>Days that the link of a firm lives. Setting <c>ClauseTracker:FirmLinkDays</c>.</summary>
    public int FirmLinkDays { get; init; } = FirmLink.DefaultDays;

    /// <summary>Days before an eligibility lapses from which it is said. Setting <c>ClauseTracker:EligibilityWarningDays</c>.</summary>
    public int EligibilityWarningDays { get; init; } = EligibilityWarning.UsualDays;

    /// <summary>Calls that one key of a firm's software may make in a minute. Setting <c>ClauseTracker:Api:CallsAMinute</c>.</summary>
    public int ApiCallsAMinute { get; init; } = UsualApiCallsAMinute;

    /// <summary>The mail server; settings <c>ClauseTracker:Mail:…</c>.</summary>
    public MailSettings Mail { get; init; } = MailSettings.None;

    public string KeysDirectory => Path.Combine(DataDirectory, "keys");

    public string UploadsDirectory => Path.Combine(DataDirectory, "uploads");

    /// <summary>Contents of attached files; settings <c>ClauseTracker:Attachments:…</c> say for how long and which antivirus looks at them.</summary>
    public string AttachmentsDirectory => Path.Combine(DataDirectory, "attachments");

    public AttachmentSettings Attachments { get; init; } = new(new AttachmentRetention(), null, 0);

    public string BackupsDirectory => Path.Combine(DataDirectory, "backups");

    /// <summary>Reads the settings; the folder is <c>data</c> at the root of a checkout, or beside the working folder, unless said.</summary>
    public static InstanceSettings From(IConfiguration configuration)
    {
        var configured = configuration["ClauseTracker:DataDirectory"];
        var data = Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Path.Combine(CheckoutRoot() ?? Directory.GetCurrentDirectory(), "data") : configured);
        var sqlServer = configuration.GetConnectionString("SqlServer");
        var database = new DatabaseChoice(string.IsNullOrWhiteSpace(sqlServer) ? null : sqlServer, Path.Combine(data, "clausetracker.db"));
        return new InstanceSettings(data, database, configuration["ClauseTracker:MasterKey"])
        {
            PublicAddress = PublicAddressOf(configuration),
            Mail = MailSettings.Read(configuration),
            FirmLinkDays = int.TryParse(configuration["ClauseTracker:FirmLinkDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0 ? days : FirmLink.DefaultDays,
            ApiCallsAMinute = Math.Max(1, configuration.GetValue("ClauseTracker:Api:CallsAMinute", UsualApiCallsAMinute)),
            Attachments = AttachmentSettings.From(configuration.GetSection("ClauseTracker:Attachments")),
            EligibilityWarningDays = configuration.GetValue("ClauseTracker:EligibilityWarningDays", EligibilityWarning.UsualDays),
        };
    }

    /// <summary>Said, or the first address it listens on that names a machine (<c>http://*:8080</c> names none).</summary>
    private static Uri PublicAddressOf(IConfiguration configuration) =>
        new[] { configuration["ClauseTracker:PublicAddress"], configuration["urls"]?.Split(';')[0] }
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) && NamesAMachine(address) ? address : null)
            .FirstOrDefault(address => address is not null) ?? LocalAddress;

    private static bool NamesAMachine(Uri address) =>
        address.Scheme.StartsWith("http", StringComparison.Ordinal) && address.Port > 0 && address.Host is not ("0.0.0.0" or "[::]") && address.Host.Any(char.IsLetterOrDigit);

    private static string? CheckoutRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ClauseTracker.sln"))) return folder.FullName;
        }

        return null;
    }
}

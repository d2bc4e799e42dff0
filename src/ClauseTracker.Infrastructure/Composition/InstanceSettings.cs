using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Infrastructure.Persistence.Providers;
using Microsoft.Extensions.Configuration;

namespace ClauseTracker.Infrastructure.Composition;

/// <summary>Where an instance keeps what it keeps.</summary>
/// <param name="DataDirectory">Folder of the embedded data: SQLite file, keys, uploads. Setting <c>ClauseTracker:DataDirectory</c>.</param>
/// <param name="Database">The database in use.</param>
/// <param name="MasterKey">The master key when it is a setting (<c>ClauseTracker:MasterKey</c>), else it is a file under the data folder.</param>
public sealed record InstanceSettings(string DataDirectory, DatabaseChoice Database, string? MasterKey)
{
    /// <summary>Days before an eligibility lapses from which it is said. Setting <c>ClauseTracker:EligibilityWarningDays</c>.</summary>
    public int EligibilityWarningDays { get; init; } = EligibilityWarning.UsualDays;

    public string KeysDirectory => Path.Combine(DataDirectory, "keys");

    public string UploadsDirectory => Path.Combine(DataDirectory, "uploads");

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
            EligibilityWarningDays = configuration.GetValue("ClauseTracker:EligibilityWarningDays", EligibilityWarning.UsualDays),
        };
    }

    private static string? CheckoutRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ClauseTracker.sln"))) return folder.FullName;
        }

        return null;
    }
}

using ClauseTracker.Application.Abstractions;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ClauseTracker.Migrations.Sqlite;

/// <summary>Lets the migration tool see the model of this provider without a database.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ClauseTrackerDbContext>
{
    public ClauseTrackerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ClauseTrackerDbContext>();
        new DatabaseChoice(null, "design.db").Configure(options);
        return new ClauseTrackerDbContext(options.Options, new OrganisationScope(), new SystemUser("design"), TimeProvider.System);
    }
}

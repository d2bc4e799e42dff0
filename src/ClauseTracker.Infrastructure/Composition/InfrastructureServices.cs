using ClauseTracker.Application.Beneficiaries;
using ClauseTracker.Application;
using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.Access;
using ClauseTracker.Application.Organisations;
using ClauseTracker.Application.Exports;
using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Domain.Access;
using ClauseTracker.Infrastructure.Attachments;
using ClauseTracker.Infrastructure.Encryption;
using ClauseTracker.Infrastructure.Files;
using ClauseTracker.Infrastructure.FirmLinks;
using ClauseTracker.Infrastructure.HoursFiles;
using ClauseTracker.Infrastructure.Identity;
using ClauseTracker.Infrastructure.Jobs;
using ClauseTracker.Infrastructure.Mail;
using ClauseTracker.Infrastructure.OpenData;
using ClauseTracker.Infrastructure.PayrollFiles;
using ClauseTracker.Infrastructure.Persistence;
using ClauseTracker.Infrastructure.Tables;
using ClauseTracker.Infrastructure.Workbooks;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Infrastructure.Composition;

/// <summary>Registers everything below the doors. A door adds its <see cref="IActorSource"/> and its <see cref="IBackgroundSignal"/>.</summary>
public static class InfrastructureServices
{
    public static IServiceCollection AddClauseTracker(this IServiceCollection services, InstanceSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddClauseTrackerApplication();
        services.AddDbContext<ClauseTrackerDbContext>(settings.Database.Configure);
        services.AddScoped<IClauseTrackerDb>(provider => provider.GetRequiredService<ClauseTrackerDbContext>());
        services.AddScoped<IOrganisationReferences, OrganisationReferences>();
        services.AddScoped<IFirmLinks, FirmLinkIssue>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentActor>());
        services.AddSingleton(new EligibilityWarning(settings.EligibilityWarningDays));
        services.AddSingleton<ListUpdate>();
        services.AddSingleton<MarkUpdate>();
        services.AddSingleton<DatabaseUpdate>();
        services.AddSingleton<DatabaseReadiness>();
        services.AddSingleton<OutboxRunner>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton(_ => settings.MasterKey is { } key ? MasterKey.FromSetting(key) : MasterKey.FromFile(Path.Combine(settings.KeysDirectory, "master.key")));
        services.AddSingleton<ISetupLink, SetupLink>();
        services.AddScoped<IIdentityVault, IdentityVault>();
        services.AddScoped<ISignInAccounts, SignInAccounts>();
        services.AddSingleton<IFileStore>(provider => new FileStore(settings.UploadsDirectory, provider.GetRequiredService<TimeProvider>()));
        services.AddAttachments(settings);
        services.AddOpenData();
        services.AddHoursFiles();
        services.AddSingleton<IPayrollFileReader, NeodesReader>();
        services.AddWorkbooks();
        services.AddMail();
        services.AddSingleton<ITableWriter, TableWriter>();
        services.AddIdentityCore<SignInAccount>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Password.RequiredLength = AccessErrors.ShortestPassword;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 10;
        }).AddEntityFrameworkStores<ClauseTrackerDbContext>();
        return services;
    }
}

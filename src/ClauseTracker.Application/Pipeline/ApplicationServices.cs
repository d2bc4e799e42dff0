using ClauseTracker.Application.Abstractions;
using ClauseTracker.Application.ApiKeys;
using ClauseTracker.Application.Attachments;
using ClauseTracker.Application.FirmFiles;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Application.History;
using ClauseTracker.Application.Imports;
using ClauseTracker.Application.PayrollFiles;
using ClauseTracker.Application.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClauseTracker.Application;

/// <summary>Registers the use cases and the pipeline each of them runs through.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddClauseTrackerApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<IUseCases, UseCases>();
        services.AddScoped<OrganisationScope>();
        services.AddScoped<AnsweringFirm>();
        services.AddScoped<IdempotentCall>();
        services.AddScoped<Attaching>();
        services.AddScoped<HoursImporting>();
        services.AddScoped<HoursColumns>();
        services.AddScoped<HoursChecking>();
        services.AddScoped<HoursKeeping>();
        services.AddScoped<HoursUndoing>();
        services.AddScoped<FirmFileReach>();
        services.AddScoped<PayrollMatching>();
        services.AddScoped<HistoryReading>();
        services.Scan(scan => scan.FromAssemblyOf<UseCases>()
            .AddClasses(c => c.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime());
        services.AddValidatorsFromAssemblyContaining<UseCases>(ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LogBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(PermissionBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(FirmReachBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TransactionBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(OnceBehaviour<,>));
        return services;
    }
}

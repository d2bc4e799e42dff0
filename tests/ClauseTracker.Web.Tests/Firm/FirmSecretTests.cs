using System.Net;
using ClauseTracker.Application.FirmLinks;
using ClauseTracker.Testing.Databases;
using ClauseTracker.Web.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ClauseTracker.Web.Tests.Firm;

/// <summary>What is said and counted of the openings of links, with a host for each test.</summary>
public sealed class FirmSecretTests
{
    private static readonly string Secret = new('s', FirmToken.Length);

    [Test]
    public async Task No_line_of_any_level_holds_the_secret_even_with_scopes()
    {
        await using var host = new WebHost();
        using var logs = new ScopeRecorder();
        var loud = host.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Logging:LogLevel:Default", "Trace").UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
                .UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace");
            builder.ConfigureServices(services => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(logs));
        });
        using var telephone = loud.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        await telephone.GetAsync("/firm/" + Secret);
        await telephone.GetAsync("/contracts/" + Secret);

        Assert.That(logs.Lines.Where(l => l.Contains("/firm", StringComparison.Ordinal)), Is.Not.Empty);
        Assert.That(logs.Lines.Where(l => l.Contains(Secret, StringComparison.Ordinal) && !l.Contains("contracts", StringComparison.Ordinal)), Is.Empty);
        Assert.That(logs.Lines.Where(l => l.Contains("/contracts/" + Secret, StringComparison.Ordinal)), Is.Not.Empty, "other addresses show: the test can fail");
    }

    [Test]
    public async Task One_address_cannot_try_links_for_ever()
    {
        await using var host = new WebHost();
        using var telephone = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= FirmAccess.OpeningsAMinute; i++) answers.Add((await telephone.GetAsync("/firm/" + Secret)).StatusCode);

        Assert.That(answers.Take(FirmAccess.OpeningsAMinute), Is.All.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await telephone.GetAsync("/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    /// <summary>Keeps each line with all that stands around it.</summary>
    private sealed class ScopeRecorder : ILoggerProvider, ISupportExternalScope
    {
        private readonly LogRecorder _lines = new();
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public IEnumerable<string> Lines => _lines.Lines;

        public ILogger CreateLogger(string categoryName) => new Recorder(_lines.CreateLogger(categoryName), this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose() => _lines.Dispose();

        private sealed class Recorder(ILogger inner, ScopeRecorder owner) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var around = new List<string>();
                owner._scopes.ForEachScope((scope, list) => list.Add(Told(scope)), around);
                inner.Log(logLevel, eventId, state, exception, (s, e) => $"{formatter(s, e)} [{string.Join(' ', around)}]");
            }

            private static string Told(object? scope) =>
                scope is IEnumerable<KeyValuePair<string, object>> named ? string.Join(' ', named.Select(v => $"{v.Key}={v.Value}")) : $"{scope}";
        }
    }
}

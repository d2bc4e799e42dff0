using ClauseTracker.Infrastructure.Composition;
using ClauseTracker.Web;
using ClauseTracker.Web.Access;
using ClauseTracker.Web.Background;

Startup.SpeakFrenchByDefault();
var builder = WebApplication.CreateBuilder(args);
var settings = InstanceSettings.From(builder.Configuration);
builder.Services.AddClauseTracker(settings);
builder.AddClauseTrackerPages();
builder.Services.AddAccess(settings);
builder.Services.AddBackground(settings);

var app = builder.Build();
await app.PrepareDatabaseAsync();
await app.TakeUpAbandonedAsync();
await app.LoadDemoAsync(args);
app.UseClauseTrackerPages();
app.UseBackground();
app.MapGet("/health", () => "ok").AllowAnonymous();
app.SayWhereToGo();
await app.RunAsync();

using ClauseTracker.Domain.ApiKeys;

namespace ClauseTracker.Application.ApiKeys;

/// <summary>What a key must open for its software to send this request of a firm. One that names no scope is for people alone.</summary>
/// <param name="scope">One scope.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsScopeAttribute(ApiScopes scope) : Attribute
{
    public ApiScopes Scope { get; } = scope;
}

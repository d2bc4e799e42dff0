#!/usr/bin/env bash
# Builds once, runs every test, and closes with one line: "N passed, N failed" (and ", N skipped" when any).
# Exit code: 0 when at least one test ran and none failed. Arguments are handed to `dotnet test` (for instance --filter).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
results=artifacts/test-results

close_as_failed() {
    echo "test.sh: $1" >&2
    echo '0 passed, 1 failed'
    exit 1
}

# The Debian packages that a group of tests needs and this machine lacks.
missing_packages() {
    command -v node >/dev/null || echo nodejs
    command -v npm >/dev/null || echo npm
    [ -x "${PLAYWRIGHT_EXECUTABLE:-/usr/bin/chromium}" ] || echo chromium
    command -v "${CLAUSETRACKER_SOFFICE:-soffice}" >/dev/null || echo libreoffice-calc-nogui
    if command -v dpkg-query >/dev/null; then
        dpkg-query --show --showformat='${Status}' fonts-liberation 2>/dev/null | grep -q 'ok installed' || echo fonts-liberation
    fi
}

install_missing() {
    local packages as_root=()
    mapfile -t packages < <(missing_packages)
    [ ${#packages[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
    if command -v apt-get >/dev/null && { [ ${#as_root[@]} -eq 0 ] || sudo -n true 2>/dev/null; }; then
        echo "test.sh: installing ${packages[*]}"
        "${as_root[@]}" apt-get update --quiet --quiet &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet --no-install-recommends "${packages[@]}" >/dev/null &&
            return 0
        [ "${CI:-}" = true ] && close_as_failed "could not install ${packages[*]}"
    fi
    echo "test.sh: to run every group of tests, install (Debian's names): ${packages[*]}" >&2
}

# Adds up the counters of all test assemblies: passed, failed, skipped. An ignored test is in "total" and not in "executed".
sum_counters() {
    cat "$results"/*.trx 2>/dev/null | tr '\n' ' ' | grep -o '<Counters [^>]*>' | awk '
        function counter(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
        {
            passed += counter("passed")
            failed += counter("failed") + counter("error") + counter("timeout") + counter("aborted")
            skipped += counter("total") - counter("executed")
        }
        END { print passed + 0, failed + 0, skipped + 0 }'
}

# Why tests were left out: each reason once.
print_reasons_of_skips() {
    awk '/outcome="/ { skipped = /outcome="NotExecuted"/ } skipped && /<Message>/ { gsub(/^ *<Message>(OneTimeSetUp: )?|<\/Message>.*$/, ""); print "left out: " $0 }' \
        "$results"/*.trx | sort -u
}

install_missing
command -v dotnet >/dev/null || close_as_failed 'the .NET SDK is missing; global.json says which one'
command -v node >/dev/null || close_as_failed 'node is missing'

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rm -rf "$results"
dotnet build ClauseTracker.sln -m:2 || close_as_failed 'the build failed'
# One assembly after the other: two at once would make each other slow on a small machine, and could give two result files one name.
dotnet test ClauseTracker.sln --no-build -m:1 --logger 'console;verbosity=normal' --logger trx --results-directory "$results" "$@"
outcome=$?

read -r passed failed skipped < <(sum_counters)
# A test host that dies leaves no counter behind.
if [ "$outcome" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ $((passed + failed)) -eq 0 ]; then close_as_failed 'no test ran'; fi
closing="$passed passed, $failed failed"
if [ "$skipped" -gt 0 ]; then
    print_reasons_of_skips
    closing+=", $skipped skipped"
fi
echo "$closing"
[ "$failed" -eq 0 ]

#!/usr/bin/env bash
# Measures works of the product beside their yardsticks, one line each: scripts/bench.sh [name…], without a name all of them.
# Exit code 1 when one falls short of its bar. CLAUSETRACKER_BENCH_DECP_MB sets the size of the file of `decp` (1024),
# CLAUSETRACKER_BENCH_GRID_LINES the lines stored for `grid` (5000000).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=tests/ClauseTracker.Benchmarks
dotnet build "$project" --configuration Release --verbosity quiet >&2
exec dotnet artifacts/bin/ClauseTracker.Benchmarks/release/ClauseTracker.Benchmarks.dll "$@"

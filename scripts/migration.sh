#!/usr/bin/env bash
# Writes a migration for both databases at once: scripts/migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: scripts/migration.sh NameOfTheChange}
dotnet tool restore
for provider in Sqlite SqlServer; do
  project=src/ClauseTracker.Migrations.$provider
  dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --output-dir Migrations
done

#!/bin/sh
# Publishes the AppHost's manifest and validates it against Aspire's schema (python3-jsonschema). Build the AppHost first.
set -eu
cd "$(dirname "$0")/.."
output=$(mktemp -d)
trap 'rm -r "$output"' EXIT
dotnet run --no-build -v q --project MemoCoach.AppHost -- --publisher manifest --output-path "$output/manifest.json"
python3 - "$output/manifest.json" tests/MemoCoach.LocalRunner.Tests/TestData/aspire-8.0.schema.json <<'PYTHON'
import json, sys, jsonschema
manifest, schema = (json.load(open(path)) for path in sys.argv[1:])
jsonschema.validate(manifest, schema)
print(f"The manifest is valid: {len(manifest['resources'])} resources.")
PYTHON

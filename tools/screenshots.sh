#!/usr/bin/env bash
# Takes the pictures in docs/images: every tab with a result, in light, dark and on a phone. Needs chromium.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

export MEMOCOACH_SCREENSHOTS="$PWD/docs/images"
mkdir -p "$MEMOCOACH_SCREENSHOTS"
rm -f "$MEMOCOACH_SCREENSHOTS"/*.png
dotnet build MemoCoach.sln -v quiet --nologo
dotnet test tests/MemoCoach.EndToEnd.Tests --no-build --nologo --filter NoStateOfAnyTabBreaksARule
du -sh "$MEMOCOACH_SCREENSHOTS"

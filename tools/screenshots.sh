#!/usr/bin/env bash
# Takes the pictures in docs/images: every tab on a writer's way from a rough memo to a good one, in light, dark and on a phone. Needs chromium.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

readonly images=docs/images
MEMOCOACH_SCREENSHOTS="$(mktemp -d)"
export MEMOCOACH_SCREENSHOTS
trap 'rm -rf "$MEMOCOACH_SCREENSHOTS"' EXIT
dotnet build MemoCoach.sln -v quiet --nologo
dotnet test tests/MemoCoach.EndToEnd.Tests --no-build --nologo --filter EachVersionIsBetterThanTheLastAndEveryTabTellsOfIt
mkdir -p "$images"
rm -f "$images"/*-{light,dark}-{desktop,phone}.*
cp "$MEMOCOACH_SCREENSHOTS"/*-en-light-desktop.webp "$MEMOCOACH_SCREENSHOTS"/*-en-dark-desktop.webp "$MEMOCOACH_SCREENSHOTS"/*-en-light-phone.webp \
  "$MEMOCOACH_SCREENSHOTS"/*-es-dark-phone.webp "$images"
du -sh "$images"

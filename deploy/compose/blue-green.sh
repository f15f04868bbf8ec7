#!/usr/bin/env bash
# Replaces the running version by another one without losing a request: start it beside, prove it, switch the proxy, drain, stop the old one.
# If it does not get healthy, its smoke evaluation fails, or the site fails after the switch, everything stays (or goes back) as it was.
#   blue-green.sh VERSION
# What "start" and "switch" mean stands in platform.sh (compose); MEMOCOACH_PLATFORM names another file with the same functions.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

version="${1:?usage: blue-green.sh VERSION}"
# shellcheck source=deploy/compose/platform.sh
. "${MEMOCOACH_PLATFORM:-./platform.sh}"

# Longer than a request may take on its way through the old version.
readonly drain="${MEMOCOACH_DRAIN_SECONDS:-10}"
old="$(live_colour)"
[[ $old == green ]] && new=blue || new=green

give_up() {
  echo "$version does not work: $1. $old stays." >&2
  stop_colour "$new"
  exit 1
}

echo "$old is live; $version becomes $new."
# Migrations only add, so the version that runs works with the new schema too.
migrate "$version" || give_up "its migrations fail"
start_colour "$new" "$version" || give_up "it does not get ready"
smoke_colour "$new" "$version" || give_up "its smoke evaluation fails"
switch_to "$new"
if ! site_works; then
  switch_to "$old"
  give_up "the site fails with it"
fi
sleep "$drain"
stop_colour "$old"
echo "$version is live as $new."

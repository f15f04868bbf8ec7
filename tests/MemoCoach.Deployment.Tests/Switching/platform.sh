#!/usr/bin/env bash
# What deploy/compose/blue-green.sh does, with processes on this machine instead of containers; the proxy is a real Caddy.
# The test gives: STATE (a folder), a program, its folder and two ports for each service, and the proxy's addresses.
live_colour() {
  cat "$STATE/live"
}

# given KIND NAME...: what the test gave under that name.
given() {
  local IFS=_
  local name="$*"
  echo "${!name}"
}

start() {
  local colour="$1" service="$2"
  ASPNETCORE_URLS="http://127.0.0.1:$(given PORT "$colour" "$service")" \
    dotnet "$(given PROGRAM "$service")" --contentRoot "$(given FOLDER "$service")" >"$STATE/$colour-$service.log" 2>&1 &
  echo $! >>"$STATE/$colour.pids"
}

ready() {
  curl --fail --silent --output /dev/null --retry "$2" --retry-delay 1 --retry-all-errors "http://localhost:$(given PORT "$1" "$3")/health/ready"
}

migrate() {
  dotnet "$(given PROGRAM operator)" migrate
}

# The version "broken" looks for its cache where there is none; the version "deaf" is well by its own account and answers nobody else.
start_colour() (
  patience=60
  case "$2" in
    broken) export ConnectionStrings__cache=127.0.0.1:1 && patience=4 ;;
    deaf) export AllowedHosts=localhost ;;
  esac
  for service in api worker web; do start "$1" "$service"; done
  for service in api worker web; do ready "$1" "$patience" "$service" || return 1; done
)

smoke_colour() {
  dotnet "$(given PROGRAM operator)" smoke --api "http://127.0.0.1:$(given PORT "$1" api)" --web "http://127.0.0.1:$(given PORT "$1" web)"
}

switch_to() {
  MEMOCOACH_WEB="127.0.0.1:$(given PORT "$1" web)" MEMOCOACH_API="127.0.0.1:$(given PORT "$1" api)" \
    caddy reload --config "$(dirname "$MEMOCOACH_PLATFORM")/../../../deploy/compose/Caddyfile" --adapter caddyfile --address "$CADDY_ADMIN" &&
    echo "$1" >"$STATE/live"
}

site_works() {
  curl --fail --silent --output /dev/null --insecure "https://localhost:$MEMOCOACH_HTTPS_PORT/"
}

stop_colour() {
  [[ -f $STATE/$1.pids ]] || return 0
  local pids pid
  mapfile -t pids <"$STATE/$1.pids"
  kill -TERM "${pids[@]}" 2>/dev/null || true
  # Each ends once it has drained.
  for pid in "${pids[@]}"; do tail --pid="$pid" -f /dev/null; done
  rm "$STATE/$1.pids"
}

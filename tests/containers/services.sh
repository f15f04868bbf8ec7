#!/usr/bin/env bash
# The services' containers, and what is asked of them.
# shellcheck disable=SC2154 # suite.sh says where everything is

readonly database=(-e ConnectionStrings__memocoach_FILE=/run/secrets/database -e MEMOCOACH_ADMIN_PASSWORD_FILE=/run/secrets/admin-password)

# run_container NAME IMAGE OPTION... -- ARGUMENT...: as the production composition does, but in the machine's own network.
run_container() {
  local name="$1" image="$2" options=() secret
  shift 2
  # File by file, as compose does: the folder itself is closed to everybody.
  for secret in "$run"/compose/secrets/*; do options+=(-v "$secret:/run/secrets/${secret##*/}:ro"); done
  while [[ ${1:-} != -- ]]; do options+=("$1") && shift; done
  shift
  timeout 300 podman run --name "memocoach-$name" --network host --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --memory 512m \
    -v "$PWD/config:/config:ro" \
    -e ConnectionStrings__cache_FILE=/run/secrets/cache -e MEMOCOACH_SERVICE_KEY_FILE=/run/secrets/service-key \
    -e Configuration__Directory=/config -e Shutdown__DrainSeconds=1 "${options[@]}" "$tag/$image:test" "$@"
}

migrate() {
  run_container migrations ops --rm "${database[@]}" -- migrate
}

start() {
  local began
  began="$(date +%s%N)"
  run_container "$1" "$1" -d -e "ASPNETCORE_HTTP_PORTS=${port[$1]}" -e Metrics__Port= -e MEMOCOACH_TRUSTED_PROXIES=127.0.0.0/8 \
    -e "services__api__http__0=http://127.0.0.1:${port[proxy]}" "${database[@]}" -- && ready "$1" || return 1
  figure "$1: ready $((($(date +%s%N) - began) / 1000000)) ms after its start"
}

# ready SERVICE [CONTAINER]: waits until it says so.
ready() {
  local attempt
  for ((attempt = 0; attempt < 600; attempt++)); do
    curl -sfo /dev/null "http://127.0.0.1:${port[$1]}/health/ready" && return 0
    sleep 0.1
  done
  podman logs --tail 30 "${2:-memocoach-$1}"
  return 1
}

# The image's own health command, as a platform asks it.
healthy() {
  podman healthcheck run "memocoach-$1"
}

evaluates() {
  run_container smoke ops --rm -- smoke --api "http://127.0.0.1:${port[proxy]}" --web "http://127.0.0.1:${port[web]}"
}

from_outside() {
  deploy/smoke-test.sh "https://localhost:${port[https]}" "$run/caddy/pki/authorities/local/root.crt"
}

# What the published service itself answers, whatever stands in front of it.
keeps_assets() {
  local site="http://127.0.0.1:${port[web]}" asset
  asset="$(curl -sf "$site/" | grep -oE '(src|href)="[^"]+\.[a-z0-9]{10}\.(css|js)"' | head -n 1 | cut -d'"' -f2)"
  [[ -n $asset ]] && curl -sfI "$site/${asset#/}" | tr '[:upper:]' '[:lower:]' | grep '^cache-control: .*immutable'
}

in_a_browser() {
  MEMOCOACH_SITE="https://localhost:${port[https]}/" timeout 300 dotnet test tests/MemoCoach.EndToEnd.Tests --no-build --filter Category=Site
}

# main_process CONTAINER
main_process() {
  podman inspect --format '/proc/{{.State.Pid}}' "$1"
}

# unprivileged CONTAINER
unprivileged() {
  local status
  status="$(<"$(main_process "$1")/status")"
  grep -qE '^Uid:\s1654\s' <<<"$status" && grep -qE '^CapEff:\s0+$' <<<"$status" && grep -qE '^NoNewPrivs:\s1$' <<<"$status"
}

# Read from outside: the real images have no shell to try it with.
read_only() {
  local mounts
  mounts="$(<"$(main_process "$1")/mountinfo")"
  awk '$5 == "/" { print $6 }' <<<"$mounts" | grep -q '^ro'
}

# A mounted folder that the container may only read.
reads_only() {
  awk -v path="$2" '$5 == path { print $6 }' "$(main_process "$1")/mountinfo" | grep -q '^ro'
}

restarts() {
  podman restart --time 20 "memocoach-$1" && ready "$1" && evaluates_again
}

rows() {
  PGPASSWORD="$(<"$run/compose/secrets/postgres-password")" psql -h 127.0.0.1 -p "${port[postgres]}" -U memocoach -tAc 'select count(*) from "Evaluations"' memocoach
}

keeps_rows() {
  local before
  before="$(rows)" && ((before > 0)) || return 1
  for service in api worker web; do podman rm -f -t 20 "memocoach-$service" && start "$service" || return 1; done
  [[ $(rows) == "$before" ]]
}

# The program says which variable names a file that is not there.
bad_secret() {
  local output
  output="$(run_container bad api --rm -e ConnectionStrings__memocoach_FILE=/run/secrets/nothing -- 2>&1)" && return 1
  grep -q 'ConnectionStrings__memocoach_FILE names /run/secrets/nothing, which cannot be read.' <<<"$output"
}

stop_services() {
  podman ps -aq --filter name=memocoach- | xargs -r podman rm -f -t 20
}

#!/usr/bin/env bash
# The suite `containers` of test.sh, which sources this: builds the images from deploy/Dockerfile, runs each as production does, with a real
# Redis, PostgreSQL and Caddy on this machine, and lets a browser make an evaluation through TLS. As root, with buildah and podman.

: "${results:?test.sh sets it}" "${python:?test.sh sets it}"

# Kept between runs: base images and layers.
images_home="${MEMOCOACH_CONTAINERS:-${XDG_CACHE_HOME:-$HOME/.cache}/memo-ai-coach/containers}"
# What this run starts and writes.
run="$results/containers"
readonly images_home run tag=localhost/memo-ai-coach
declare -A port=([api]=18101 [worker]=18102 [web]=18100 [redis]=18379 [postgres]=18432 [http]=18080 [https]=18443 [proxy]=18081 [admin]=18019)

base_images() {
  tests/containers/stand-in-images.sh "$images_home"
}

build_image() {
  buildah bud --layers --pull-never --network host -v /etc/ssl/certs:/etc/ssl/certs:ro -v "$HOME/.nuget/packages:/root/.nuget/packages" \
    -f deploy/Dockerfile --target "$1" -t "$tag/$1:test" .
}

small_layers() {
  local base own
  base="$(podman image inspect --format '{{.Size}}' mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra)"
  own="$(podman image inspect --format '{{.Size}}' "$tag/$1:test")"
  echo "$1: $(((own - base) / 1000000)) MB on top of the base" | tee -a "$run/figures"
  ((own - base < 100000000))
}

# The secrets that setup.sh writes, with this machine's addresses in place of the composition's names.
secrets() {
  mkdir -p "$run" && cp -r deploy/compose "$run/compose" && "$run/compose/setup.sh" --production localhost &&
    sed -i "s/Host=postgres/Host=127.0.0.1;Port=${port[postgres]}/" "$run/compose/secrets/database" &&
    sed -i "s/^cache:6379/127.0.0.1:${port[redis]}/" "$run/compose/secrets/cache"
}

stores() {
  local password binaries user_home="$run/postgres"
  redis-server "$run/compose/secrets/redis.conf" --port "${port[redis]}" --bind 127.0.0.1 --dir "$run" --daemonize yes --pidfile "$run/redis.pid" || return 1
  password="$(<"$run/compose/secrets/postgres-password")"
  binaries="$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | tail -n 1)")"
  install -d -o postgres "$user_home" && chmod 711 "$results" "$run" && echo "$password" >"$user_home/password" && chown postgres "$user_home/password" || return 1
  su postgres -s /bin/sh -c "$binaries/initdb -D $user_home/data -U memocoach --pwfile=$user_home/password -A scram-sha-256 --no-sync >/dev/null &&
    $binaries/pg_ctl -D $user_home/data -l $user_home/log -w -o '-p ${port[postgres]} -c listen_addresses=127.0.0.1 -c unix_socket_directories=$user_home' start" &&
    PGPASSWORD="$password" createdb -h 127.0.0.1 -p "${port[postgres]}" -U memocoach memocoach
}

# run_container NAME IMAGE OPTION... -- ARGUMENT...: as the production composition does, but in the machine's own network.
run_container() {
  local name="$1" image="$2" options=() secret
  shift 2
  # File by file, as compose does: the folder itself is closed to everybody.
  for secret in "$run"/compose/secrets/*; do options+=(-v "$secret:/run/secrets/${secret##*/}:ro"); done
  while [[ ${1:-} != -- ]]; do options+=("$1") && shift; done
  shift
  podman run --name "memocoach-$name" --network host --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --memory 512m \
    -v "$PWD/config:/config:ro" \
    -e ConnectionStrings__cache_FILE=/run/secrets/cache -e MEMOCOACH_SERVICE_KEY_FILE=/run/secrets/service-key \
    -e Configuration__Directory=/config -e Shutdown__DrainSeconds=1 "${options[@]}" "$tag/$image:test" "$@"
}

database=(-e ConnectionStrings__memocoach_FILE=/run/secrets/database -e MEMOCOACH_ADMIN_PASSWORD_FILE=/run/secrets/admin-password)
readonly database

migrate() {
  run_container migrations ops --rm "${database[@]}" -- migrate
}

start() {
  local began
  began="$(date +%s%N)"
  run_container "$1" "$1" -d -e "ASPNETCORE_HTTP_PORTS=${port[$1]}" -e Metrics__Port= -e MEMOCOACH_TRUSTED_PROXIES=127.0.0.0/8 \
    -e "services__api__http__0=http://127.0.0.1:${port[proxy]}" "${database[@]}" -- && healthy "$1" || return 1
  echo "$1: healthy $((($(date +%s%N) - began) / 1000000)) ms after its start" | tee -a "$run/figures"
}

# The image's own health command, as a platform asks it.
healthy() {
  local attempt
  for ((attempt = 0; attempt < 60; attempt++)); do
    podman healthcheck run "memocoach-$1" >/dev/null 2>&1 && return 0
    sleep 0.5
  done
  podman logs --tail 30 "memocoach-$1"
  return 1
}

proxy() {
  XDG_DATA_HOME="$run" XDG_CONFIG_HOME="$run" CADDY_ADMIN="localhost:${port[admin]}" MEMOCOACH_HTTP_PORT="${port[http]}" MEMOCOACH_HTTPS_PORT="${port[https]}" \
    MEMOCOACH_API_PORT="${port[proxy]}" MEMOCOACH_DOMAIN="localhost:${port[https]}" MEMOCOACH_WEB="127.0.0.1:${port[web]}" MEMOCOACH_API="127.0.0.1:${port[api]}" \
    caddy start --config deploy/compose/Caddyfile --adapter caddyfile --pidfile "$run/caddy.pid" 2>"$run/caddy.log"
}

evaluates() {
  run_container smoke ops --rm -- smoke --api "http://127.0.0.1:${port[proxy]}"
}

from_outside() {
  deploy/smoke-test.sh "https://localhost:${port[https]}" "$run/caddy/pki/authorities/local/root.crt"
}

in_a_browser() {
  MEMOCOACH_SITE="https://localhost:${port[https]}/" dotnet test tests/MemoCoach.EndToEnd.Tests --no-build --filter Category=Site
}

# process FIELD NAME: a line of the main process's status.
process() {
  awk -v field="$1:" '$1 == field { print $2 }' "/proc/$(podman inspect --format '{{.State.Pid}}' "memocoach-$2")/status"
}

unprivileged() {
  [[ $(process Uid "$1") == 1654 && $(process CapEff "$1") == 0000000000000000 && $(process NoNewPrivs "$1") == 1 ]]
}

# Read from outside: the real images have no shell to try it with.
read_only() {
  local root
  root="/proc/$(podman inspect --format '{{.State.Pid}}' "memocoach-$1")"
  awk '$5 == "/" { print $6 }' "$root/mountinfo" | grep -q '^ro' && awk '$5 == "/config" { print $6 }' "$root/mountinfo" | grep -q '^ro'
}

restarts() {
  podman restart --time 20 "memocoach-$1" && healthy "$1" && evaluates
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

# SQLite on a named volume: what one container wrote, its successor reads.
keeps_volume() {
  local sqlite=(-v memocoach-data:/data -e "ConnectionStrings__memocoach=Data Source=/data/memocoach.db" -e "ASPNETCORE_HTTP_PORTS=${port[worker]}" -e Metrics__Port=)
  local api="http://127.0.0.1:${port[worker]}/api/v1" token id
  podman rm -f -t 20 memocoach-worker >/dev/null
  run_container migrations ops --rm "${sqlite[@]}" -- migrate && run_container sqlite api -d "${sqlite[@]}" -- && healthy sqlite || return 1
  token="$(curl -sf -X POST "$api/sessions" | "$python" -c 'import json, sys; print(json.load(sys.stdin)["token"])')"
  id="$(curl -sf "$api/evaluations" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -d '{"text":"We ask the board to approve twelve thousand euros by the first of March for a second mail server, because the only one failed twice."}' |
    "$python" -c 'import json, sys; print(json.load(sys.stdin)["id"])')"
  podman rm -f -t 20 memocoach-sqlite && run_container sqlite api -d "${sqlite[@]}" -- && healthy sqlite &&
    curl -sf "$api/evaluations/$id" -H "Authorization: Bearer $token" | grep -q "$id"
}

# The program says which variable names a file that is not there.
bad_secret() {
  local output
  output="$(run_container bad api --rm -e ConnectionStrings__memocoach_FILE=/run/secrets/nothing -- 2>&1)" && return 1
  grep -q 'ConnectionStrings__memocoach_FILE names /run/secrets/nothing, which cannot be read.' <<<"$output"
}

clean_up() {
  podman ps -aq --filter name=memocoach- | xargs -r podman rm -f -t 5 >/dev/null 2>&1
  podman volume rm -f memocoach-data >/dev/null 2>&1
  [[ ! -f $run/caddy.pid ]] || kill "$(<"$run/caddy.pid")"
  [[ ! -f $run/redis.pid ]] || kill "$(<"$run/redis.pid")"
  [[ ! -f $run/postgres/data/postmaster.pid ]] || kill -INT "$(head -n 1 "$run/postgres/data/postmaster.pid")"
}

containers_suite() {
  local service
  check "base images" base_images || return
  # shellcheck source=/dev/null
  . "$images_home/env"
  for service in ops api worker web; do
    check "image $service is built" build_image "$service" || return
    check "image $service is small" small_layers "$service"
  done
  trap 'clean_up; rm -rf "$results"' EXIT
  check "secrets are written" secrets || return
  check "redis and postgresql start" stores || return
  check "migrations" migrate || return
  check "proxy" proxy || return
  for service in api worker web; do
    check "$service gets healthy" start "$service" || return
    check "$service has no privileges" unprivileged "$service"
    check "$service has a read-only root" read_only "$service"
  done
  check "an evaluation" evaluates
  check "the site from outside" from_outside
  check "an evaluation in a browser through TLS" in_a_browser
  for service in api worker web; do
    check "$service comes back after a restart" restarts "$service"
  done
  check "rows outlive the containers" keeps_rows
  check "a missing secret is named" bad_secret
  check "a volume outlives its container" keeps_volume
  cat "$run/figures"
}

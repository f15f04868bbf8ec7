#!/usr/bin/env bash
# What blue-green.sh does, with docker compose: each colour is a project of its own in the networks of the main one, which keeps proxy,
# database, cache and volumes.
readonly main=memocoach services=(api worker web)
# shellcheck source=/dev/null
. ./.env

live_colour() {
  cat .live 2>/dev/null || echo "$main"
}

project() {
  [[ $1 == "$main" ]] && echo "$main" || echo "$main-$1"
}

# A colour takes networks and volumes from the main project; the main project is the first colour.
compose() {
  local colour="$1"
  shift
  local files="${COMPOSE_FILE:-compose.yaml}"
  [[ $colour == "$main" ]] || files="$files:compose.colour.yaml"
  COMPOSE_FILE="$files" COMPOSE_PROJECT_NAME="$(project "$colour")" docker compose "$@"
}

replicas() {
  local colour="$1" service="$2"
  compose "$colour" ps --format '{{.Name}}:8080' "$service" | paste -sd' '
}

migrate() {
  MEMOCOACH_VERSION="$1" compose "$main" run --rm --no-deps migrations
}

start_colour() {
  MEMOCOACH_VERSION="$2" compose "$1" up -d --no-deps --wait "${services[@]}"
}

smoke_colour() {
  local api web
  api="$(replicas "$1" api)" web="$(replicas "$1" web)"
  MEMOCOACH_VERSION="$2" compose "$main" run --rm --no-deps migrations smoke --api "http://${api%% *}" --web "http://${web%% *}"
}

# The command adapts the file with its own environment; .env makes the same true after a restart of the proxy.
switch_to() {
  local web api
  web="$(replicas "$1" web)" api="$(replicas "$1" api)"
  sed -i '/^MEMOCOACH_\(WEB\|API\)=/d' .env
  printf 'MEMOCOACH_WEB=%s\nMEMOCOACH_API=%s\n' "'$web'" "'$api'" >>.env
  compose "$main" exec -T -e MEMOCOACH_WEB="$web" -e MEMOCOACH_API="$api" proxy caddy reload --config /etc/caddy/Caddyfile --adapter caddyfile
  echo "$1" >.live
}

site_works() {
  curl --fail --silent --show-error --output /dev/null --retry 3 --retry-all-errors --insecure "https://${MEMOCOACH_DOMAIN:-localhost}/"
}

stop_colour() {
  compose "$1" rm --stop --force "${services[@]}"
}

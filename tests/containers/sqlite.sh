#!/usr/bin/env bash
# The API on SQLite, on a volume and on a disk that is full.
# shellcheck disable=SC2154 # suite.sh says where everything is

# sqlite_api OPTION...: /data is what the options mount there.
sqlite_api() {
  local sqlite=(-e "ConnectionStrings__memocoach=Data Source=/data/memocoach.db" -e "ASPNETCORE_HTTP_PORTS=${port[worker]}" -e Metrics__Port= "$@")
  run_container sqlite api -d "${sqlite[@]}" -- && ready worker memocoach-sqlite
}

sqlite_migrate() {
  run_container migrations ops --rm -e "ConnectionStrings__memocoach=Data Source=/data/memocoach.db" "$@" -- migrate
}

sqlite_session() {
  curl -sf -X POST "http://127.0.0.1:${port[worker]}/api/v1/sessions" | "$python" -c 'import json, sys; print(json.load(sys.stdin)["token"])'
}

# submit TOKEN OPTION...
submit() {
  local token="$1"
  shift
  curl -s "$@" "http://127.0.0.1:${port[worker]}/api/v1/evaluations" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' --data-binary @-
}

memo() {
  "$python" -c 'import json, sys; print(json.dumps({"text": "We ask the board to approve twelve thousand euros by the first of March for a second mail server, because the only one failed twice. " * int(sys.argv[1])}))' "$1"
}

# What one container wrote, its successor reads.
keeps_volume() {
  local volume=(-v memocoach-data:/data) token id
  podman rm -f -t 20 memocoach-worker >/dev/null
  sqlite_migrate "${volume[@]}" && sqlite_api "${volume[@]}" || return 1
  token="$(sqlite_session)"
  id="$(memo 1 | submit "$token" -f | "$python" -c 'import json, sys; print(json.load(sys.stdin)["id"])')"
  podman rm -f -t 20 memocoach-sqlite && sqlite_api "${volume[@]}" &&
    curl -sf "http://127.0.0.1:${port[worker]}/api/v1/evaluations/$id" -H "Authorization: Bearer $token" | grep -q "$id"
}

# Nothing more can be accepted, and nothing that was accepted is lost.
full_disk() {
  local disk="$run/disk" token id attempt answer
  podman rm -f -t 20 memocoach-sqlite >/dev/null
  mkdir -p "$disk" && mount -t tmpfs -o size=6m,mode=777 memocoach-disk "$disk" || return 1
  sqlite_migrate -v "$disk:/data" && sqlite_api -v "$disk:/data" || return 1
  token="$(sqlite_session)"
  id="$(memo 1 | submit "$token" -f | "$python" -c 'import json, sys; print(json.load(sys.stdin)["id"])')"
  for ((attempt = 0; attempt < 200; attempt++)); do
    answer="$(memo 600 | submit "$token" -w '%{http_code}')"
    [[ $answer == *202 ]] || break
  done
  echo "$answer"
  [[ $answer == *\"unavailable\"*503 ]] &&
    podman logs memocoach-sqlite 2>&1 | grep 'disk is full' &&
    curl -sf "http://127.0.0.1:${port[worker]}/api/v1/evaluations/$id" -H "Authorization: Bearer $token" | grep -q "$id"
}

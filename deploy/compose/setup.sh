#!/usr/bin/env bash
# Writes what the composition needs before its first start: .env, and secrets/ with passwords of this installation's own.
# Again does no harm: what exists stays.
#   setup.sh [--production] DOMAIN
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

files=compose.yaml
if [[ ${1:-} == --production ]]; then
  files=compose.yaml:compose.production.yaml
  shift
fi
domain="${1:?usage: setup.sh [--production] DOMAIN, such as memo.example.com or localhost}"

# keep FILE: writes standard input there unless it exists. Containers read the files as other users; the folder keeps people out.
keep() {
  local text
  text="$(cat)"
  [[ -e $1 ]] || { printf '%s' "$text${text:+$'\n'}" >"$1" && chmod "$2" "$1"; }
}
password() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

mkdir -p secrets backups
chmod 700 secrets
# The images' user writes there; whoever may not give the folder away opens it.
{ chown 1654 backups 2>/dev/null && chmod 700 backups; } || chmod 777 backups
password | keep secrets/postgres-password 444
password | keep secrets/admin-password 444
password | keep secrets/service-key 444
[[ -e secrets/redis.conf ]] || cache_password="$(password)"
echo "requirepass ${cache_password:-}" | keep secrets/redis.conf 444
echo "cache:6379,password=${cache_password:-}" | keep secrets/cache 444
echo "Host=postgres;Database=memocoach;Username=memocoach;Password=$(<secrets/postgres-password);Maximum Pool Size=20" | keep secrets/database 444
keep secrets/anthropic-api-key 444 </dev/null
keep secrets/openai-api-key 444 </dev/null
echo "[{\"targets\": [\"https://$domain\"]}]" | keep site.json 644
keep .env 644 <<ENV
COMPOSE_PROJECT_NAME=memocoach
COMPOSE_FILE=$files
MEMOCOACH_DOMAIN=$domain
MEMOCOACH_VERSION=latest
ENV
echo "Ready for $domain. For a model: put its key into $(pwd)/secrets/anthropic-api-key (or openai-api-key). Then: docker compose up -d --wait"

#!/usr/bin/env bash
# Redis, PostgreSQL and Caddy, on this machine beside the containers.
# shellcheck disable=SC2154 # suite.sh says where everything is

# The secrets that setup.sh writes, with this machine's addresses in place of the composition's names.
secrets() {
  mkdir -p "$run" && cp -r deploy/compose "$run/compose" && "$run/compose/setup.sh" --production localhost &&
    sed -i "s/Host=postgres/Host=127.0.0.1;Port=${port[postgres]}/" "$run/compose/secrets/database" &&
    sed -i "s/^cache:6379/127.0.0.1:${port[redis]}/" "$run/compose/secrets/cache"
}

redis() {
  redis-server "$run/compose/secrets/redis.conf" --port "${port[redis]}" --bind 127.0.0.1 --dir "$run" --appendonly yes --daemonize yes --pidfile "$run/redis.pid"
}

# postgres COMMAND OPTION...
postgres() {
  local binaries command="$1"
  shift
  binaries="$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | tail -n 1)")"
  su postgres -s /bin/bash -c "$binaries/$command -D $run/postgres/data $*"
}

stores() {
  local password
  password="$(<"$run/compose/secrets/postgres-password")"
  redis || return 1
  install -d -o postgres "$run/postgres" && chmod 711 "$results" "$run" && echo "$password" >"$run/postgres/password" && chown postgres "$run/postgres/password" &&
    postgres initdb -U memocoach --pwfile="$run/postgres/password" -A scram-sha-256 --no-sync >/dev/null &&
    start_postgres && PGPASSWORD="$password" createdb -h 127.0.0.1 -p "${port[postgres]}" -U memocoach memocoach
}

start_postgres() {
  postgres pg_ctl -l "$run/postgres/log" -w -o "'-p ${port[postgres]} -c listen_addresses=127.0.0.1 -c unix_socket_directories=$run/postgres'" start
}

proxy() {
  XDG_DATA_HOME="$run" XDG_CONFIG_HOME="$run" CADDY_ADMIN="localhost:${port[admin]}" MEMOCOACH_HTTP_PORT="${port[http]}" MEMOCOACH_HTTPS_PORT="${port[https]}" \
    MEMOCOACH_API_PORT="${port[proxy]}" MEMOCOACH_DOMAIN="localhost:${port[https]}" MEMOCOACH_WEB="127.0.0.1:${port[web]}" MEMOCOACH_API="127.0.0.1:${port[api]}" \
    caddy start --config deploy/compose/Caddyfile --adapter caddyfile --pidfile "$run/caddy.pid" 2>"$run/caddy.log"
}

# ends PIDFILE: asks a process to end, and waits until it has.
ends() {
  local pid
  pid="$(head -n 1 "$1")" && kill "$pid" && timeout 30 tail --pid="$pid" -f /dev/null
}

# Whoever waited is served again within 30 s of a fault's end (docs/reliability.md).
evaluates_again() {
  local end=$((SECONDS + 30))
  until evaluates; do
    ((SECONDS < end)) || return 1
    sleep 1
  done
}

restarts_redis() {
  ends "$run/redis.pid" && redis && evaluates_again
}

restarts_postgres() {
  postgres pg_ctl -w -m fast stop && start_postgres && evaluates_again
}

restarts_proxy() {
  ends "$run/caddy.pid" && proxy && evaluates_again && from_outside
}

stop_stores() {
  [[ ! -f $run/caddy.pid ]] || ends "$run/caddy.pid"
  [[ ! -f $run/redis.pid ]] || ends "$run/redis.pid"
  [[ ! -f $run/postgres/data/postmaster.pid ]] || postgres pg_ctl -w -m fast stop
}

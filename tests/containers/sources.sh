#!/usr/bin/env bash
# From the source tree alone to the first evaluation, with the .NET SDK and nothing else.
# shellcheck disable=SC2154 # suite.sh says where everything is

# A tree that was never built; the packages were downloaded before.
from_sources() {
  local tree="$run/source" began=$SECONDS status
  mkdir -p "$tree" && git archive HEAD | tar -x -C "$tree" || return 1
  (cd "$tree" && exec env Ports__status="${port[status]}" Ports__cache="${port[redis]}" Ports__api="${port[api]}" Ports__worker="${port[worker]}" \
    Ports__web="${port[web]}" setsid dotnet run --project MemoCoach.AppHost) >"$run/apphost.log" 2>&1 &
  echo $! >"$run/apphost.pid"
  ready_from_sources && dotnet "$tree/MemoCoach.Ops/bin/Debug/net10.0/memocoach.dll" smoke --api "http://localhost:${port[api]}" --web "http://localhost:${port[web]}"
  status=$?
  figure "dotnet run: $((SECONDS - began)) s from a tree that was never built to the first evaluation"
  stop_sources
  rm -rf "$tree"
  return "$status"
}

ready_from_sources() {
  local attempt
  for ((attempt = 0; attempt < 300; attempt++)); do
    curl -sfo /dev/null "http://localhost:${port[web]}/health/ready" && return 0
    kill -0 "$(<"$run/apphost.pid")" || break
    sleep 1
  done
  tail -n 40 "$run/apphost.log"
  return 1
}

# The whole session that setsid began: dotnet run, and the AppHost with its services.
stop_sources() {
  local pid
  [[ -f $run/apphost.pid ]] || return 0
  pid="$(<"$run/apphost.pid")"
  kill -TERM -- "-$pid" 2>/dev/null
  timeout 30 tail --pid="$pid" -f /dev/null
  rm "$run/apphost.pid"
}

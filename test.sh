#!/usr/bin/env bash
# Builds everything once and runs one suite of checks; the last line printed is "N passed, N failed, N skipped".
# With CI=true a skipped check fails the run.
set -uo pipefail
exec </dev/null
cd "$(dirname "$(readlink -f "$0")")" || exit 1

readonly suites="all, containers, chaos, fuzz, pages"
# Debian keeps its modules beside its own interpreter, which need not be the first on the path.
readonly python=/usr/bin/python3
readonly schema=tests/MemoCoach.LocalRunner.Tests/TestData/aspire-8.0.schema.json

suite="${1:-all}"
if [[ $# -gt 1 || ", $suites, " != *", $suite, "* ]]; then
  echo "Unknown suite '$*'. Known: $suites (all is the default)." >&2
  exit 2
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
results="$(mktemp -d)" || exit 1
trap 'rm -rf "$results"' EXIT
trap stop INT TERM
passed=0 failed=0 skipped=0

# shellcheck disable=SC2317 # called by the trap
stop() {
  local lane
  for lane in $(jobs -p); do pkill -TERM -P "$lane"; done
  exit 130
}

finish() {
  local p f s
  [[ ! -f $results/counts ]] || while read -r p f s; do
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done <"$results/counts"
  echo "$passed passed, $failed failed, $skipped skipped"
  ((failed == 0 && passed > 0)) || exit 1
  [[ ${CI:-} != true || $skipped -eq 0 ]] || exit 1
  exit 0
}

# check NAME COMMAND...: counts as one test; shows the command's output only when it fails.
check() {
  local name="$1" log="$results/check.log"
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    echo "FAIL  $name"
    tail -n 200 "$log"
    return 1
  fi
}

skip() {
  skipped=$((skipped + 1))
  echo "skip  $1"
}

has() {
  case "$1" in
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null ;;
    poppler-utils) command -v pdftotext >/dev/null ;;
    mupdf-tools) command -v mutool >/dev/null ;;
    python3-jsonschema) "$python" -c 'import jsonschema' 2>/dev/null ;;
    iptables) [[ -x /usr/sbin/iptables ]] ;;
    netavark | aardvark-dns) [[ -x /usr/lib/podman/$1 ]] ;;
    prometheus) command -v prometheus >/dev/null && command -v promtool >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

install_tools() {
  local tool missing=() wanted=(redis-server postgresql chromium poppler-utils qpdf mupdf-tools python3-jsonschema docker-compose caddy prometheus shellcheck curl)
  [[ $suite != containers ]] || wanted+=(buildah podman runc netavark aardvark-dns iptables catatonit debootstrap)
  for tool in "${wanted[@]}"; do
    has "$tool" || missing+=("$tool")
  done
  ((${#missing[@]})) || return 0
  if [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$results/apt.log" 2>&1 ||
      tail -n 20 "$results/apt.log"
  fi
  for tool in "${missing[@]}"; do
    has "$tool" || echo "No $tool: the tests that need it are skipped. As root: apt-get install $tool"
  done
}

# shellcheck disable=SC2317 # called through check
publish_manifest() {
  dotnet run --project MemoCoach.AppHost --no-build -- --publisher manifest --output-path "$results/aspire-manifest.json" &&
    "$python" tests/validate.py "$schema" "$results/aspire-manifest.json"
}

# shellcheck disable=SC2317 # called through check
compositions() {
  local layer
  for layer in "" production development observability; do
    docker-compose -f deploy/compose/compose.yaml ${layer:+-f "deploy/compose/compose.$layer.yaml"} config --quiet || return 1
  done
}

# shellcheck disable=SC2317 # called through check
overlays() {
  local overlay
  for overlay in deploy/kubernetes/overlays/*/; do
    kubectl kustomize "$overlay" >/dev/null || return 1
  done
}

# shellcheck disable=SC2317 # called through check
alerts() {
  promtool check config --syntax-only deploy/observability/prometheus.yaml && promtool test rules deploy/observability/alerts.test.yaml
}

# shellcheck disable=SC2317 # called through check
scripts() {
  git ls-files -z '*.sh' .ci/run | xargs -0 shellcheck
}

# check_with TOOL NAME COMMAND...: a check that needs a program.
check_with() {
  if has "$1"; then
    check "${@:2}"
  else
    skip "$2: $1 is missing"
  fi
}

# test_project PROJECT [ON]: runs one project's tests and adds what its result file counts. ON says on what, if not on the default;
# limit how many seconds it may take.
test_project() {
  local name status counted p f s start=$SECONDS
  name="$(basename "$1" .csproj)${2:+-on-$2}"
  timeout --kill-after=30 "${limit:-840}" dotnet test "$1" --no-build --filter "${filter:-Category!=Site&Category!=Long}" --results-directory "$results" --logger "trx;LogFileName=$name.trx" >"$results/$name.log" 2>&1
  status=$?
  counted="$("$python" tests/results.py "$results/$name.trx" "$results/$name.failures" 2>>"$results/$name.log")" || counted="0 0 0"
  read -r p f s <<<"$counted"
  # A run that died has failed, whatever its result file managed to say.
  if ((status != 0 && f == 0)) || ((p + f + s == 0)); then
    f=$((f + 1))
    tail -n 60 "$results/$name.log" >>"$results/$name.failures"
  fi
  echo "$p $f $s" >>"$results/counts"
  echo "$( ((f == 0)) && echo "ok   " || echo "FAIL ") $name: $p passed, $f failed, $s skipped, $((SECONDS - start)) s"
  [[ ! -f $results/$name.failures ]] || cat "$results/$name.failures"
}

# test_projects NAME...: runs projects one after the other.
test_projects() {
  local name
  for name in "$@"; do
    test_project "tests/$name/$name.csproj"
  done
}

if [[ ! -x $python ]]; then
  echo "No $python, which reads the results. Install python3."
  failed=1
  finish
fi
install_tools
# Debug: the build that dotnet run uses, and with it the tests that start the real AppHost.
check "build" dotnet build MemoCoach.sln -v quiet || finish
if [[ $suite == containers ]]; then
  # shellcheck source=tests/containers/suite.sh
  . tests/containers/suite.sh
  if [[ $EUID -eq 0 ]] && has podman && has buildah && has debootstrap && has caddy && has postgresql && has redis-server; then
    containers_suite
  else
    skip "containers: needs root, podman, buildah, debootstrap, caddy, postgresql and redis-server"
  fi
  finish
fi
if [[ $suite == fuzz ]]; then
  # A million requests, and as many broken documents and archives.
  export MEMOCOACH_FUZZ_FACTOR="${MEMOCOACH_FUZZ_FACTOR:-100}"
  check "fuzz: documents and archives" dotnet test tests/MemoCoach.Configuration.Tests --no-build --filter "FullyQualifiedName~Random"
  check "fuzz: tokens, bodies, headers, queries" dotnet test tests/MemoCoach.Security.Tests --no-build --filter "FullyQualifiedName~Fuzzing"
  finish
fi
if [[ $suite == chaos ]]; then
  check "killed backups, restores, moves and migrations" env MEMOCOACH_KILLS=10 dotnet test tests/MemoCoach.Data.Tests --no-build --filter "FullyQualifiedName~KillTests"
  filter="FullyQualifiedName~Switching" test_project tests/MemoCoach.Deployment.Tests/MemoCoach.Deployment.Tests.csproj
  MEMOCOACH_CHAOS=long MEMOCOACH_SCORECARDS="$results" limit=2700 test_project tests/MemoCoach.Chaos.Tests/MemoCoach.Chaos.Tests.csproj
  [[ ! -f $results/scorecard-chaos.md ]] || cat "$results/scorecard-chaos.md"
  finish
fi
if [[ $suite == pages ]]; then
  MEMOCOACH_LOOKS=all limit=3600 filter="Category!=Site" test_project tests/MemoCoach.EndToEnd.Tests/MemoCoach.EndToEnd.Tests.csproj
  finish
fi
check "format" dotnet format MemoCoach.sln --verify-no-changes --no-restore
if has python3-jsonschema; then
  check "manifest" publish_manifest
else
  skip "manifest: python3-jsonschema is missing"
fi
check_with shellcheck "scripts" scripts
check_with docker-compose "compositions" compositions
check_with caddy "proxy" caddy validate --config deploy/compose/Caddyfile --adapter caddyfile
check_with kubectl "overlays" overlays
check_with prometheus "alerts" alerts
# What the table of model faults measured is printed at the end.
export MEMOCOACH_SCORECARDS="$results"
# The browser's tests alone, because they have little patience; then two at a time, as there are two cores.
readonly whole=(MemoCoach.Deployment.Tests MemoCoach.Gateway.Tests MemoCoach.LocalRunner.Tests MemoCoach.Queue.Tests MemoCoach.Chaos.Tests)
parts=()
for project in tests/*.Tests; do
  [[ " ${whole[*]} MemoCoach.EndToEnd.Tests " == *" ${project#tests/} "* ]] || parts+=("${project#tests/}")
done
test_projects MemoCoach.EndToEnd.Tests
test_projects "${parts[@]}" &
test_projects "${whole[@]}"
if has postgresql; then
  MEMOCOACH_TEST_DATABASE=postgres test_project tests/MemoCoach.Api.Tests/MemoCoach.Api.Tests.csproj postgres
else
  skip "MemoCoach.Api.Tests-on-postgres: postgresql is missing"
fi
wait
for scorecard in "$results"/scorecard-*.md; do
  [[ ! -f $scorecard ]] || cat "$scorecard"
done
finish

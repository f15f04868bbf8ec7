#!/usr/bin/env bash
# The suite `containers` of test.sh, which sources this: builds the images from deploy/Dockerfile, runs each as production does, with a real
# Redis, PostgreSQL and Caddy on this machine, and lets a browser make an evaluation through TLS. As root, with buildah and podman.
# shellcheck disable=SC2034 # the parts use what is said here

: "${results:?test.sh sets it}" "${python:?test.sh sets it}"

# MEMOCOACH_CONTAINERS keeps base images and layers between runs.
images_home="${MEMOCOACH_CONTAINERS:-$results/images}"
# What this run starts and writes.
run="$results/containers"
readonly images_home run tag=localhost/memo-ai-coach
declare -A port=([api]=18101 [worker]=18102 [web]=18100 [redis]=18379 [postgres]=18432 [http]=18080 [https]=18443 [proxy]=18081 [admin]=18019 [status]=18099)

for part in images stores services sqlite kubernetes sources; do
  # shellcheck source=/dev/null
  . "tests/containers/$part.sh"
done

# figure TEXT: something measured, printed again at the end.
figure() {
  echo "$1" | tee -a "$results/figures"
}

clean_up() {
  stop_sources
  stop_deployments
  stop_services
  stop_stores
  umount "$run/disk" 2>/dev/null
  forget_images
}

first_evaluation() {
  evaluates && in_a_browser && figure "compose: $((SECONDS - $1)) s from the source tree and the base images to the first evaluations"
}

# service_checks NAME: once it runs.
service_checks() {
  check "$1 answers its image's health command" healthy "$1"
  check "$1 has no privileges" unprivileged "memocoach-$1"
  check "$1 has a read-only root" read_only "memocoach-$1"
}

containers_suite() {
  local service began
  trap 'clean_up >/dev/null 2>&1; rm -rf "$results"' EXIT
  check "base images" base_images || return
  # shellcheck source=/dev/null
  . "$images_home/env"
  began=$SECONDS
  for service in ops api worker web; do
    check "image $service is built" build_image "$service" || return
    check "image $service is small" small_layers "$service"
  done
  check "secrets are written" secrets || return
  check "redis and postgresql start" stores || return
  check "migrations" migrate || return
  check "proxy" proxy || return
  for service in api worker web; do
    check "$service gets ready" start "$service" || return
  done
  check "an evaluation, and another in a browser through TLS" first_evaluation "$began"
  for service in api worker web; do
    service_checks "$service"
  done
  check "the documents are mounted read-only" reads_only memocoach-api /config
  check "the site from outside" from_outside
  check "the published web's assets are kept for good" keeps_assets
  for service in api worker web; do
    check "$service comes back after a restart" restarts "$service"
  done
  check "redis comes back after a restart" restarts_redis
  check "postgresql comes back after a restart" restarts_postgres
  check "the proxy comes back after a restart" restarts_proxy
  check "rows outlive the containers" keeps_rows
  check "a missing secret is named" bad_secret
  check "a volume outlives its container" keeps_volume
  check "a full disk refuses and loses nothing" full_disk
  if has kubectl; then
    check "the cluster's deployments run" play_deployments && check "the cluster's deployments evaluate" evaluates
    stop_deployments >/dev/null 2>&1
  else
    skip "the cluster's deployments: kubectl is missing"
  fi
  stop_services >/dev/null 2>&1
  stop_stores >/dev/null 2>&1
  check "from the source tree to the first evaluation by dotnet run" from_sources
  cat "$results/figures"
}

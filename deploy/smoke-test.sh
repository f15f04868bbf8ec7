#!/usr/bin/env bash
# Asks a site from outside what a writer's browser would: TLS, the first page, its assets, and that what is inside stays inside.
#   smoke-test.sh https://memo.example.com [CA-CERTIFICATE]
set -euo pipefail

site="${1:?usage: smoke-test.sh https://memo.example.com [CA-CERTIFICATE]}"
certificate=(${2:+--cacert "$2"})
failed=0

get() {
  curl --silent --show-error --max-time 20 "${certificate[@]}" "$@"
}

expect() {
  if [[ $2 == *"$3"* ]]; then
    echo "ok    $1"
  else
    echo "FAIL  $1: no '$3' in '${2:0:300}'"
    failed=1
  fi
}

headers="$(get --head "$site/" | tr '[:upper:]' '[:lower:]')"
page="$(get "$site/")"
asset="$(grep -oE '(src|href)="[^"]+\.[a-z0-9]{10}\.(css|js)"' <<<"$page" | head -n 1 | cut -d'"' -f2 || true)"
expect "the first page comes" "$page" "<html"
# A page without its scripts looks well and answers to nothing.
while read -r part; do
  expect "$part comes" "$(get --head "$site/$part" | tr '[:upper:]' '[:lower:]' | grep -cE '^(http/[0-9.]+ 200|content-type: text/(css|javascript))')" "2"
done < <(grep -oE '(src|href)="[^":]+\.(css|js)"' <<<"$page" | cut -d'"' -f2)
expect "browsers keep to TLS" "$headers" "strict-transport-security: max-age=31536000"
expect "scripts come from here only" "$headers" "content-security-policy: default-src 'self'"
expect "the server does not name itself" "$(grep -c '^server:' <<<"$headers" || true)" "0"
expect "assets carry their fingerprint" "${asset:-none}" "."
expect "assets are kept for good" "$(get --head "$site/${asset#/}" | tr '[:upper:]' '[:lower:]')" "immutable"
expect "health stays inside" "$(get --output /dev/null --write-out '%{http_code}' "$site/health/ready")" "404"
expect "metrics stay inside" "$(get --output /dev/null --write-out '%{http_code}' "$site/metrics")" "404"
large="$(head -c 4000000 /dev/zero | get --http1.1 --output /dev/null --write-out '%{http_code}' --data-binary @- -H 'Expect:' "$site/" 2>/dev/null || true)"
expect "a body that is too large is refused" "$([[ $large == 2* ]] && echo taken || echo refused)" "refused"
exit "$failed"

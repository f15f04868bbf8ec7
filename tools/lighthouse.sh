#!/usr/bin/env bash
# Lighthouse on the first page of an application that runs already, for a desktop and for a phone.
# usage: tools/lighthouse.sh [site] [folder for the reports]. Needs chromium and npm; nothing is left installed.
set -euo pipefail

readonly version=12.8.2
site="${1:-http://localhost:5100}"
reports="${2:-}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
export CHROME_PATH="${CHROME_PATH:-$(command -v chromium)}"

npm install --prefix "$folder" --no-audit --no-fund --silent "lighthouse@$version"
for form in desktop phone; do
  preset=()
  [[ $form == phone ]] || preset=(--preset=desktop)
  "$folder/node_modules/.bin/lighthouse" "$site" "${preset[@]}" --quiet --output=json --output=html --output-path="$folder/$form" \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
done
if [[ -n $reports ]]; then
  mkdir -p "$reports"
  cp "$folder"/*.report.* "$reports"
fi

node - "$folder/desktop.report.json" "$folder/phone.report.json" <<'JS'
const reports = process.argv.slice(2).map(path => JSON.parse(require('fs').readFileSync(path, 'utf8')));
const row = (name, read) => console.log(`| ${name} | ${reports.map(read).join(' | ')} |`);
console.log('| | desktop | phone (slow 4G, a quarter of the CPU) |\n|---|---:|---:|');
for (const category of ['performance', 'accessibility', 'best-practices', 'seo']) row(category, report => Math.round(report.categories[category].score * 100));
for (const audit of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
  row(audit.replaceAll('-', ' '), report => report.audits[audit].displayValue);
}
row('transferred, kB', report => Math.round(report.audits['total-byte-weight'].numericValue / 1000));
JS

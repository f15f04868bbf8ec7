#!/usr/bin/env bash
# Makes the reports' typefaces out of Liberation Sans and Serif 2 (Debian: fonts-liberation2, python3-fonttools): Latin, Greek, Cyrillic and
# signs only, without screen hinting, so that a report stays small. The licence reserves the name Liberation, hence the new ones.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"
readonly source="${1:-/usr/share/fonts/truetype/liberation2}"
readonly characters=U+0020-052F,U+1E00-1FFF,U+2000-214F,U+2150-22FF,U+25A0-25FF,U+2600-266F,U+FB01-FB02,U+FFFD

# make FILE FAMILY STYLE
make() {
  /usr/bin/python3 -m fontTools.subset "$source/$1.ttf" --unicodes="$characters" --layout-features= --no-hinting --notdef-outline --output-file="$2-$3.ttf"
  /usr/bin/python3 - "$2" "$3" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

family, style = sys.argv[1:]
path = f"{family}-{style}.ttf"
font = TTFont(path)
names = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}", 6: f"{family}-{style}"}
for record in list(font["name"].names):
    if record.nameID in names:
        font["name"].setName(names[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
    elif record.nameID not in (0, 5, 13, 14):
        font["name"].removeNames(nameID=record.nameID)
font.save(path)
PYTHON
}

make LiberationSans-Regular MemoReportSans Regular
make LiberationSans-Bold MemoReportSans Bold
make LiberationSerif-Regular MemoReportSerif Regular
make LiberationSerif-Italic MemoReportSerif Italic

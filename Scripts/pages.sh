#!/bin/sh
# Tries the pages in Chromium, where it is or can be installed; with KIZUNA_REQUIRE_PAGES=1 it must be.
set -eu
missing() {
  echo "the pages are not tried in a browser: $1" >&2
  [ "${KIZUNA_REQUIRE_PAGES:-0}" = 1 ] && exit 1
  exit 0
}
sh Scripts/setup.sh pages || missing "chromium cannot be installed"
venv=.build/pages-venv
if ! [ -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import axe_playwright_python, playwright' 2>/dev/null; then
  { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check playwright==1.65.2 \
    axe-playwright-python==0.1.8; } ||
    missing "playwright cannot be installed"
fi
exec "$venv/bin/python" Tests/pages/try_pages.py "$(swift build --show-bin-path)/kizuna-server" .build/pages

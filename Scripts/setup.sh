#!/bin/sh
# Installs the system libraries the build needs, and the PostgreSQL that tests run, if they are missing: as root, by sudo, or else prints the command.
# With the word `pages`: the browser that tries the pages, and a Japanese font.
set -eu
packages=""
need() { [ -e "$1" ] || packages="$packages $2"; }
need /usr/include/sqlite3.h libsqlite3-dev
need /usr/include/openssl/ssl.h libssl-dev
need /usr/include/argon2.h libargon2-dev
need /usr/include/zlib.h zlib1g-dev
need /usr/include/qrencode.h libqrencode-dev
need /usr/include/postgresql/libpq-fe.h libpq-dev
# The server's programs; where they come from elsewhere, pg_config or the path tell (Scripts/postgres.sh).
if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ! command -v initdb >/dev/null 2>&1 &&
  ! [ -x "$(pg_config --bindir 2>/dev/null)/initdb" ]; then
  packages="$packages postgresql"
fi
if [ "${1:-}" = pages ]; then
  need /usr/bin/chromium chromium
  need /usr/share/fonts/truetype/bizud-gothic fonts-morisawa-bizud-gothic
  python3 -c 'import ensurepip' 2>/dev/null || packages="$packages python3-venv"
fi
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install the development files of:$packages" >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  root="sudo"
else
  echo "Please install what the build needs, then try again:" >&2
  echo "  sudo apt-get install -y$packages" >&2
  exit 1
fi
echo "installing$packages" >&2
# shellcheck disable=SC2086
$root apt-get install -y $packages >/dev/null 2>&1 || { $root apt-get update >/dev/null && $root apt-get install -y $packages >/dev/null; }

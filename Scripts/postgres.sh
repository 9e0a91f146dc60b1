#!/bin/sh
# Runs a command with a PostgreSQL of its own: a fresh cluster in a temporary folder, reachable only by a socket in it, gone afterwards.
#
#   sh Scripts/postgres.sh swift test --filter StoragePostgresTests
#
# The command finds it in KIZUNA_TEST_POSTGRES. Nothing in the cluster has to survive anything, so it doesn't sync.
# Without PostgreSQL's programs the command runs without the variable, unless CI or KIZUNA_REQUIRE_POSTGRES is set: then it fails.
set -eu

programs=""
for folder in /usr/lib/postgresql/*/bin "$(command -v postgres >/dev/null 2>&1 && dirname "$(command -v postgres)" || true)" \
  "$(command -v pg_config >/dev/null 2>&1 && pg_config --bindir || true)"; do
  if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then programs=$folder; fi
done
if [ -z "$programs" ]; then
  if [ -n "${CI:-}${KIZUNA_REQUIRE_POSTGRES:-}" ]; then
    echo "PostgreSQL's programs (initdb, postgres) are needed and not here: install the package postgresql" >&2
    exit 1
  fi
  echo "PostgreSQL's programs (initdb, postgres) are not here: what needs them is skipped" >&2
  exec "$@"
fi

# A socket's path may have 107 bytes, so the folder's is short.
folder=$(mktemp -d /tmp/kizuna-pg.XXXXXX)
server=""
stop() {
  status=$?
  trap - EXIT
  # SIGINT is PostgreSQL's fast shutdown: sessions are ended, and it doesn't wait for them.
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
  exit "$status"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# PostgreSQL refuses to run as root.
as=""
if [ "$(id -u)" -eq 0 ]; then
  account=nobody
  if id postgres >/dev/null 2>&1; then account=postgres; fi
  chown "$account" "$folder"
  as="setpriv --reuid=$account --regid=$(id -g "$account") --clear-groups"
fi
# The cluster may be seen by the tests, which run as somebody else.
chmod 755 "$folder"

cd /
$as "$programs/initdb" --pgdata="$folder/data" --username=kizuna --auth=trust --locale=C --encoding=UTF8 --no-sync \
  >"$folder/log" 2>&1 || {
  cat "$folder/log" >&2
  exit 1
}
cd - >/dev/null
$as "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c unix_socket_permissions=0777 \
  -c fsync=off -c full_page_writes=off -c max_connections=400 -c max_locks_per_transaction=256 -c shared_buffers=256MB \
  -c max_wal_size=4GB -c log_min_messages=fatal -c log_min_error_statement=panic >>"$folder/log" 2>&1 &
server=$!
tries=0
until "$programs/pg_isready" --quiet --host="$folder" --username=kizuna --dbname=postgres; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
    cat "$folder/log" >&2
    exit 1
  fi
  sleep 0.1
done
KIZUNA_TEST_POSTGRES="postgresql://kizuna@/postgres?host=$folder"
export KIZUNA_TEST_POSTGRES
"$@"

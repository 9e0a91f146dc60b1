#!/bin/sh
# Measures the server beside the framework alone, in one run on one machine, and prints ratios.
set -eu
cd "$(dirname "$0")/.."
seconds=${SECONDS_EACH:-10}
command -v wrk >/dev/null 2>&1 || { [ "$(id -u)" -eq 0 ] && apt-get install -y wrk >/dev/null 2>&1; } || {
  echo "please install wrk: sudo apt-get install -y wrk" >&2
  exit 1
}
swift build -c release --product kizuna-server
swift build -c release --product kizuna-bench
bin=$(swift build -c release --show-bin-path)
work=$(mktemp -d "${TMPDIR:-/tmp}/kizuna-bench.XXXXXX")
server="" echo=""
stop() { for pid in $server $echo; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap stop EXIT INT TERM

"$bin/kizuna-bench" population --data-dir "$work/data" --entries "${BENCH_ENTRIES:-1000000}" --adults "$work/tokens"
"$bin/kizuna-bench" echo >"$work/echo.out" & echo=$!
"$bin/kizuna-server" serve --data-dir "$work/data" --port 0 --no-rate-limits >"$work/server.out" & server=$!
for out in echo server; do
  until grep -q ready "$work/$out.out" 2>/dev/null; do sleep 0.1; done
done
reference=$(sed -n 's/ready //p' "$work/echo.out")
kizuna=$(sed -n 's/ready //p' "$work/server.out")
days=$(for back in $(seq 1 28); do date -u -d "-$back day" +%F; done | tr '\n' ' ')
token=$(head -1 "$work/tokens" | cut -d' ' -f1)
group=$(head -1 "$work/tokens" | cut -d' ' -f2)

field() { sed -n "s/.*$1 \([0-9.]*\).*/\1/p"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
load() { wrk -t2 -c"$1" -d"${seconds}s" -s "$2" "$3" -- "$4" "${5:-}" "$(date +%N)" | grep RATE; }
row() { printf '%-44s %10s %10s %7s   %s\n' "$1" "$2" "$3" "$4" "$5"; }

sync=$("$bin/kizuna-bench" sync-rate --folder "$work")
echo "disk: $sync fdatasync of 4 KiB a second; $(nproc) cores, shared with the load generator; ${seconds} s each"
row "what" "kizuna/s" "reference/s" "ratio" "reference"
for connections in 64 256; do
  base=$(load "$connections" Benchmarks/put.lua "$reference" "$work/tokens" "$days")
  ours=$(load "$connections" Benchmarks/put.lua "$kizuna" "$work/tokens" "$days")
  a=$(echo "$ours" | field RATE) b=$(echo "$base" | field RATE)
  row "durable PUT, full path, $connections connections" "$a" "$b" "$(ratio "$a" "$b")" "framework's JSON echo (p50 $(echo "$ours" | field P50) ms, p99 $(echo "$ours" | field P99) ms, errors $(echo "$ours" | field ERRORS))"
done
for connections in 64; do
  base=$(load "$connections" Benchmarks/get.lua "$reference/static" "")
  b=$(echo "$base" | field RATE)
  ours=$(load "$connections" Benchmarks/get.lua "$kizuna/v1/groups/$group/totals" "$token")
  a=$(echo "$ours" | field RATE)
  row "household totals of a week" "$a" "$b" "$(ratio "$a" "$b")" "framework's static answer (errors $(echo "$ours" | field ERRORS))"
  ours=$(load "$connections" Benchmarks/get.lua "$kizuna/v1/entries" "$token")
  a=$(echo "$ours" | field RATE)
  row "own list of 50 entries" "$a" "$b" "$(ratio "$a" "$b")" "framework's static answer (errors $(echo "$ours" | field ERRORS))"
done
set -- $("$bin/kizuna-bench" estimates)
row "estimates" "$1" "$2" "$(ratio "$1" "$2")" "decodings of the request (strict)"
kill "$server"; wait "$server" 2>/dev/null || true
server=""
"$bin/kizuna-server" verify --data-dir "$work/data"

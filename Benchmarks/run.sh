#!/bin/sh
# Measures the server beside what it can be compared with, in one run on one machine, and prints ratios. See Benchmarks/README.md.
#   SECONDS_EACH=20 BENCH_ENTRIES=1000000 BENCH_LARGE=10000000 make bench
#   BENCH_QUICK=1 make bench     a few minutes, to see that everything works
#   ONLY="writes cli" make bench some of it
#   RECORD=1 make bench          keeps the table in the README
set -eu
cd "$(dirname "$0")/.."
if [ "${BENCH_QUICK:-}" = 1 ]; then
  seconds=${SECONDS_EACH:-2} entries=${BENCH_ENTRIES:-100000} large=${BENCH_LARGE:-300000} rounds="1 2"
else
  seconds=${SECONDS_EACH:-6} entries=${BENCH_ENTRIES:-1000000} large=${BENCH_LARGE:-10000000} rounds="1 2 3 4 5"
fi
. Benchmarks/lib/setup.sh
. Benchmarks/lib/servers.sh
. Benchmarks/lib/postgres.sh
. Benchmarks/lib/load.sh
. Benchmarks/lib/challenges.sh
. Benchmarks/lib/report.sh
need wrk wrk
need curl curl
need git git
build kizuna-server kizuna-bench kizuna
# For a thousand connections.
ulimit -n 8192

# Adults whose figures are the same however many entries lie behind them.
probes=60
"$bin/kizuna-bench" population --data-dir "$work/data" --entries "$entries" --adults "$work/adults" --pupils "$work/pupils" \
  --officer "$work/officer"
serve_echo
echo=$address
heading "$(date +%F), $(nproc) cores shared with the load generator, $(uname -m), ${seconds} s each, $(echo "$rounds" | wc -w) rounds, $entries entries behind; $(synced)"
for part in ${ONLY:-size reads writes memory stopping challenges cli depth postgres}; do . "Benchmarks/rows/$part.sh"; done

start=$(date +%s%N)
verified=$("$bin/kizuna-server" verify --data-dir "$work/data")
row "verify of everything that was written, s" "$((($(date +%s%N) - start) / 1000000000))" - - - "$verified"
finish_report

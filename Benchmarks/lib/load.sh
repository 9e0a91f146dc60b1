# Sourced: load by wrk, which shares the cores with what it measures, and what comes of it.

# load NAME CONNECTIONS SCRIPT ADDRESS [ARGUMENT...]: one measurement, kept under a name. Several may run at once, under different names.
# What is mostly refused is no measurement of anything: then the whole run ends.
load() (
  name=$1 connections=$2 script=$3 to=$4
  shift 4
  # wrk wants no fewer connections than threads.
  threads=$((connections > 1 ? 2 : 1))
  wrk -t"$threads" -c"$connections" -d"${seconds}s" -s "Benchmarks/lua/$script.lua" "$to" -- "$@" >"$work/$name.wrk" 2>&1 || cat "$work/$name.wrk" >&2
  grep RATE "$work/$name.wrk" >>"$work/$name.loads"
  awk -v seconds="$seconds" '/RATE/ {
    for (i = 1; i < NF; i++) { if ($i == "RATE") rate = $(i + 1); if ($i == "ERRORS") failed = $(i + 1) }
    if (failed > rate * seconds / 100) exit 1
  }' "$work/$name.wrk" || { echo "$name: $(tail -1 "$work/$name.wrk")" >&2; exit 1; }
)

# of NAME FIELD: the median of a field (RATE, P50, P99) over a name's measurements.
of() { sed -n "s/.*$2 \([0-9.]*\).*/\1/p" "$work/$1.loads" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# against NAME OTHER: the rate of one to that of the other, round by round, and the median of that: what slows the machine down for a while
# slows both.
against() {
  rates "$1" >"$work/own"
  rates "$2" >"$work/other"
  paste "$work/own" "$work/other" | awk '$2 > 0 { print $1 / $2 }' | sort -n |
    awk '{ v[NR] = $1 } END { v[0] = "-"; print v[int((NR + 1) / 2)] }' | awk '{ printf ($1 < 0.1 ? "%.3f" : "%.2f"), $1 }'
}

rates() { sed -n 's/.*RATE \([0-9.]*\).*/\1/p' "$work/$1.loads"; }

# errors NAME: how many requests failed in all of a name's measurements.
errors() { sed -n 's/.*ERRORS //p' "$work/$1.loads" | awk '{ sum += $1 } END { print sum + 0 }'; }

# told NAME: latencies and, if there were any, errors.
told() (
  failed=$(errors "$1")
  echo "p50 $(of "$1" P50) ms, p99 $(of "$1" P99) ms$([ "$failed" = 0 ] || echo ", $failed ERRORS")"
)

seed() { date +%N | sed 's/^0*//'; }

# two_days: where one load puts its entries, as people log today and yesterday. Each load of a run takes others of the last four weeks, so
# that none finds the members' days filled by the one before.
two_days() {
  echo >>"$work/loads"
  first=$(($(wc -l <"$work/loads") * 2 % 28))
  for back in $((first + 1)) $((first + 2)); do date -u -d "-$back day" +%F; done | tr '\n' ' '
}

# The four weeks up to yesterday.
days=$(for back in $(seq 1 28); do date -u -d "-$back day" +%F; done | tr '\n' ' ')

# synced: what the disk can do, to stand beside a durable figure.
synced() { echo "disk $("$bin/kizuna-bench" sync-rate --folder "$work") fdatasync/s"; }

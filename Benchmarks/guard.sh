#!/bin/sh
# Counts the instructions of one request of each guarded kind and compares them with Benchmarks/instructions.txt.
# Fails where one needs more than a tenth more; RECORD=1 writes the file anew. Wants no quiet machine: only counts.
set -eu
cd "$(dirname "$0")/.."
. Benchmarks/lib/setup.sh
need valgrind valgrind
need strip binutils
build kizuna-bench
now=2026-11-23T03:00:00.000Z
count=50
kept=Benchmarks/instructions.txt

"$bin/kizuna-bench" population --data-dir "$work/data" --entries 20000 --adults "$work/adults" --now $now >/dev/null
# Valgrind can't read the debug information that Swift writes.
strip -g -o "$work/kizuna-bench" "$bin/kizuna-bench"
SWIFT_DETERMINISTIC_HASHING=1 valgrind --quiet --tool=callgrind --callgrind-out-file="$work/counted" \
  --dump-before='*countingBegins*' --dump-before='*countingEnds*' \
  "$work/kizuna-bench" instructions --data-dir "$work/data" --adults "$work/adults" --now $now --count $count \
  >"$work/out" 2>"$work/err" || { cat "$work/out" "$work/err" >&2; exit 1; }

# Callgrind wrote a file at each mark; every second one holds what lies between two marks.
sed -n 's/^counted \([a-z_]*\) .*/\1/p' "$work/out" | {
  part=0
  while read -r name; do
    part=$((part + 2))
    echo "$name $(($(sed -n 's/^summary: //p' "$work/counted.$part") / count))"
  done
} >"$work/instructions"

if [ "${RECORD:-}" = 1 ]; then
  { sed -n '/^#/p' "$kept"; cat "$work/instructions"; } >"$work/recorded"
  cp "$work/recorded" "$kept"
fi
awk '
  BEGIN { printf "%-16s %14s %14s %8s\n", "request", "instructions", "kept", "change" }
  /^#/ { next }
  NR == FNR { kept[$1] = $2; next }
  !($1 in kept) { printf "%-16s %14d %14s %8s  not kept yet: RECORD=1 make bench-guard\n", $1, $2, "-", "-"; failed = 1; next }
  {
    change = 100 * ($2 - kept[$1]) / kept[$1]
    verdict = change > 10 ? "  MORE THAN A TENTH" : change < -10 ? "  better: keep it with RECORD=1 make bench-guard" : ""
    printf "%-16s %14d %14d %+7.1f%%%s\n", $1, $2, kept[$1], change, verdict
    if (change > 10) failed = 1
  }
  END { exit failed }
' "$kept" "$work/instructions"

# Sourced: the same questions with ten thousand entries behind them and with ten million; start and size with ten million.
"$bin/kizuna-bench" population --data-dir "$work/small" --entries 10000 --adults "$work/small-adults" >/dev/null
made=$("$bin/kizuna-bench" population --data-dir "$work/large" --entries "$large" --adults "$work/large-adults")
rate=$(echo "$made" | sed 's/.*: \([0-9]*\) a second/\1/')
row "entries made by the generator, a second" "$rate" 100000 "$(ratio "$rate" 100000)" ">= 1" "$large through the schema; $(synced)"

start=$(date +%s%N)
serve "$work/large"
took=$((($(date +%s%N) - start) / 1000000))
deep=$address deep_server=$started
row "start to ready with $large entries, ms" "$took" 1000 "$(ratio "$took" 1000)" "<= 1" ""
serve "$work/small"
shallow=$address shallow_server=$started
for round in $rounds; do
  for what in shallow deep; do
    [ "$what" = deep ] && { to=$deep lines=$work/large-adults; } || { to=$shallow lines=$work/small-adults; }
    load "totals-$what" 64 get "$to/v1/groups/GROUP/totals" "$lines" "$probes"
    load "list-$what" 64 get "$to/v1/entries?limit=50" "$lines" "$probes"
  done
done
for what in totals list; do
  a=$(of "$what-deep" RATE) b=$(of "$what-shallow" RATE)
  row "$what with $large entries, a second" "$a" "$b" "$(ratio "$b" "$a")" "<= 1.2" "ratio of times; the same with 10,000 entries ($(told "$what-deep"))"
done
missing "standings with $large entries" "<= 1.2"
stop "$shallow_server"
stop "$deep_server"
rm -rf "$work/large" "$work/small"

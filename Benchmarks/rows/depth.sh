# Sourced: the same questions with ten thousand entries behind them and with ten million; start and size with ten million.
"$bin/kizuna-bench" population --data-dir "$work/small" --entries 10000 --adults "$work/small-adults" --officer "$work/small-officer" >/dev/null
made=$("$bin/kizuna-bench" population --data-dir "$work/large" --entries "$large" --adults "$work/large-adults" --officer "$work/large-officer")
rate=$(echo "$made" | sed 's/.*: \([0-9]*\) a second/\1/')
row "entries made by the generator, a second" "$rate" 100000 "$(ratio "$rate" 100000)" ">= 1" "$large through the schema; $(synced)"

start=$(date +%s%N)
serve "$work/large"
took=$((($(date +%s%N) - start) / 1000000))
deep=$address deep_server=$started
row "start to ready with $large entries, ms" "$took" 1000 "$(ratio "$took" 1000)" "<= 1" ""
serve "$work/small"
shallow=$address shallow_server=$started
# One after the other: what the lists of one round leave in the caches would be the start of the next round's totals.
compare_depth() {
  for round in $rounds; do
    load "$1-shallow" 64 get "$shallow$2" "$work/small-adults" "$probes"
    load "$1-deep" 64 get "$deep$2" "$work/large-adults" "$probes"
  done
  row "$1 with $large entries, a second" "$(of "$1-deep" RATE)" "$(of "$1-shallow" RATE)" "$(against "$1-shallow" "$1-deep")" \
    "<= 1.2" "ratio of times; the same with 10,000 entries; $(told "$1-deep")"
}
compare_depth totals /v1/groups/GROUP/totals
compare_depth list "/v1/entries?limit=50"
shallow_id=$(challenge "$shallow" "$work/small-officer" class fair) deep_id=$(challenge "$deep" "$work/large-officer" class fair)
open_challenge "$shallow" "$work/small-officer" "$shallow_id"
open_challenge "$deep" "$work/large-officer" "$deep_id"
for round in $rounds; do
  load standings-shallow 64 get "$shallow/v1/challenges/$shallow_id/standings?top=20" "$work/small-adults" "$probes"
  load standings-deep 64 get "$deep/v1/challenges/$deep_id/standings?top=20" "$work/large-adults" "$probes"
done
row "standings with $large entries, a second" "$(of standings-deep RATE)" "$(of standings-shallow RATE)" "$(against standings-shallow standings-deep)" \
  "<= 1.2" "ratio of times; the same with 10,000 entries; $(told standings-deep)"
stop "$shallow_server"
stop "$deep_server"
rm -rf "$work/large" "$work/small"

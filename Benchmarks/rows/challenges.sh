# Sourced: challenges beside the same without them.
"$bin/kizuna-bench" population --data-dir "$work/few" --entries 10000 --clubs 10 --adults "$work/few-adults" --officer "$work/few-officer" >/dev/null
"$bin/kizuna-bench" population --data-dir "$work/many" --entries 10000 --clubs 10000 --adults "$work/many-adults" --officer "$work/many-officer" >/dev/null
serve "$work/few"
few=$address few_server=$started
serve "$work/many"
many=$address many_server=$started
few_id=$(challenge "$few" "$work/few-officer" club total) many_id=$(challenge "$many" "$work/many-officer" club total)
open_challenge "$few" "$work/few-officer" "$few_id"
open_challenge "$many" "$work/many-officer" "$many_id"
for round in $rounds; do
  load teams-10 64 get "$few/v1/challenges/$few_id/standings?top=20" "$work/few-adults" "$probes"
  load teams-10000 64 get "$many/v1/challenges/$many_id/standings?top=20" "$work/many-adults" "$probes"
done
# The ten have ten rows to tell, the ten thousand twenty.
row "first 20 of 10,000 teams, a second" "$(of teams-10000 RATE)" "$(of teams-10 RATE)" "$(against teams-10 teams-10000)" "<= 1.2" \
  "ratio of times; all of 10 teams, half the rows; $(told teams-10000)"
stop "$few_server"
stop "$many_server"
rm -rf "$work/few" "$work/many"

serve "$work/data"
kizuna=$address server=$started
load before 64 put "$kizuna" "$work/adults" "$(two_days)" "$(seed)"
opened=$(challenge "$kizuna" "$work/officer" class fair)
load meanwhile 64 put "$kizuna" "$work/adults" "$(two_days)" "$(seed)" & loading=$!
sleep 0.5
start=$(date +%s%N)
open_challenge "$kizuna" "$work/officer" "$opened"
took=$((($(date +%s%N) - start) / 1000000))
wait "$loading"
row "worst write while a challenge opens, ms" "$(of meanwhile MAX)" "$(of before MAX)" "$(ratio "$(of meanwhile MAX)" "$(of before MAX)")" - \
  "64 connections; without it; open over $entries entries after $took ms"

rm -f "$work/enough"
python3 Benchmarks/lib/listen.py "$kizuna" "$opened" 1000 "$work/enough" >"$work/heard" & listening=$!
running="$listening $running"
until grep -q listening "$work/heard"; do kill -0 "$listening"; sleep 0.1; done
load listened 64 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
resident=$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status")
touch "$work/enough"
wait "$listening"
set -- $(tail -1 "$work/heard")
load unheard 64 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
row "listeners that end with the last state" "$2" "$1" "$(ratio "$2" "$1")" ">= 1" "$3 events while 64 pupils write; resident $resident MiB"
row "PUT of a pupil with 1,000 listeners, p99 ms" "$(of listened P99)" "$(of unheard P99)" "$(ratio "$(of listened P99)" "$(of unheard P99)")" - \
  "without them; $(of listened RATE) against $(of unheard RATE) a second"
stop "$server"

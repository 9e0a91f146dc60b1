# Sourced: told to stop under load, the server ends soon, answers what it took, and keeps what it answered.
before=$("$bin/kizuna-bench" acknowledged --data-dir "$work/data" | sed 's/.*entries //')
serve "$work/data"
kizuna=$address server=$started
wrk -t2 -c64 -d20s -s Benchmarks/lua/put.lua "$kizuna" -- "$work/adults" "$days" "$(seed)" "$work/ids" >/dev/null 2>&1 & loading=$!
running="$loading $running"
sleep 2
start=$(date +%s%N)
stop "$server"
took=$((($(date +%s%N) - start) / 1000000))
sleep 0.3
stop "$loading"
set -- $("$bin/kizuna-bench" acknowledged --data-dir "$work/data" "$work"/ids.*)
answered=$2 lost=$4 stored=$(($6 - before))
row "graceful stop under load, ms" "$took" 10000 "$(ratio "$took" 10000)" "<= 1" "64 connections writing"
row "acknowledged and not there after the stop" "$lost" "$answered" "$(ratio "$lost" "$answered")" "<= 0" "of $answered; $((stored - answered + lost)) stored without an answer"

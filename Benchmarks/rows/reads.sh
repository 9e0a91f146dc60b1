# Sourced: figures and lists against the framework's fixed kilobyte. Before anything writes, so that all runs read the same.
serve "$work/data"
kizuna=$address server=$started
standing=$(challenge "$kizuna" "$work/officer" class fair walk)
open_challenge "$kizuna" "$work/officer" "$standing"
for round in $rounds; do
  load static 64 get "$echo/static"
  load totals 64 get "$kizuna/v1/groups/GROUP/totals" "$work/adults" "$probes"
  load city 64 get "$kizuna/v1/groups/GROUP/totals" "$work/officer" 1
  load standings 64 get "$kizuna/v1/challenges/$standing/standings?top=20" "$work/adults" "$probes"
  load list 64 get "$kizuna/v1/entries?limit=50" "$work/adults" "$probes"
done
b=$(of static RATE)
row "household totals of a week, a second" "$(of totals RATE)" "$b" "$(against totals static)" ">= 0.7" "static answer; $(told totals)"
row "the city's totals of a week, a second" "$(of city RATE)" "$b" "$(against city static)" - "static answer; $(told city)"
row "own list of 50 entries, a second" "$(of list RATE)" "$b" "$(against list static)" ">= 0.4" "static answer; $(told list)"
row "first 20 of a challenge of 60 classes, a second" "$(of standings RATE)" "$b" "$(against standings static)" ">= 0.7" "static answer; $(told standings)"
set -- $("$bin/kizuna-bench" estimates)
row "estimates a second" "$1" "$2" "$(ratio "$2" "$1")" "<= 1" "ratio of times; one strict decoding of the request"
stop "$server"

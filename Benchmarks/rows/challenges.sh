# Sourced: challenges beside the same without them.

# serve_clubs NUMBER: Kizuna with so many clubs of ten members in an open challenge of all of them; $board is where they stand.
serve_clubs() {
  folder=$work/clubs-$1
  "$bin/kizuna-bench" population --data-dir "$folder" --entries 10000 --clubs "$1" \
    --officer "$folder-officer" --club-members "$folder-members" >/dev/null
  # The members of the first club, which stands in the middle, ask; those of the second log meanwhile.
  head -10 "$folder-members" >"$folder-askers"
  tail -10 "$folder-members" >"$folder-loggers"
  serve "$folder"
  opened=$(challenge "$address" "$folder-officer" club total)
  open_challenge "$address" "$folder-officer" "$opened"
  board=$address/v1/challenges/$opened/standings
  # Of teams that are hidden nobody has a score, and there would be nothing to measure.
  first=$(curl -s "$board?top=1")
  case $first in
    *'"rank":1,'*) ;;
    *) echo "the first of $1 teams is not shown: $first" >&2; exit 1 ;;
  esac
}

# ask NAME CLUBS BOARD QUERY: a load of questions while somebody logs slowly, so that the board is made anew each second.
ask() {
  load "logger-$2" 1 trickle "$3" "$work/clubs-$2-loggers" "$days" "$(seed)" & logging=$!
  load "$1-$2" 64 get "$3?$4" "$work/clubs-$2-askers" 10
  wait "$logging"
}

# row_of_boards WHAT NAME REMARK: what was asked of 10,000 clubs beside the same of 10.
row_of_boards() {
  row "$1, a second" "$(of "$2-10000" RATE)" "$(of "$2-10" RATE)" "$(against "$2-10" "$2-10000")" "<= 1.2" \
    "ratio of times; $3; $(of logger-10000 RATE) entries a second meanwhile; $(told "$2-10000")"
}

serve_clubs 10
few=$board few_server=$started
serve_clubs 10000
many=$board many_server=$started
for round in $rounds; do
  ask teams 10 "$few" "top=20"
  ask teams 10000 "$many" "top=20"
  ask around 10 "$few" "top=10&around=GROUP"
  ask around 10000 "$many" "top=10&around=GROUP"
done
row_of_boards "first 20 of 10,000 teams" teams "all of 10 teams, half the rows"
row_of_boards "first 10 of 10,000 teams and around one" around "17 rows both"
stop "$few_server"
stop "$many_server"
"$bin/kizuna-server" verify --data-dir "$work/clubs-10000"
rm -rf "$work/clubs-10" "$work/clubs-10000"

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
alone=$(resident "$server")
python3 Benchmarks/lib/listen.py "$kizuna" "$opened" 1000 "$work/enough" >"$work/heard" & listening=$!
running="$listening $running"
until grep -q listening "$work/heard"; do kill -0 "$listening"; sleep 0.1; done
load listened 64 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
listened=$(resident "$server")
touch "$work/enough"
wait "$listening"
set -- $(tail -1 "$work/heard")
load unheard 64 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
row "listeners that end with the last state" "$2" "$1" "$(ratio "$2" "$1")" ">= 1" \
  "$3 events while 64 pupils write; resident $listened MiB, $alone before them"
row "PUT of a pupil with 1,000 listeners, p99 ms" "$(of listened P99)" "$(of unheard P99)" "$(ratio "$(of listened P99)" "$(of unheard P99)")" - \
  "without them; $(of listened RATE) against $(of unheard RATE) a second"
stop "$server"

# Sourced: challenges on a server, made and opened by the officer of its population.

# challenge ADDRESS OFFICER TEAM_KIND RULE [ACTION]: a public one over the last four weeks and the next; prints its id. It is a draft.
# It counts what a load puts, unless another action is said.
challenge() {
  read -r token city <"$2"
  curl -sf "$1/v1/challenges" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "{
    \"group\": \"$city\", \"title\": {\"en\": \"$3 against $3\"}, \"counting\": \"done\", \"visibility\": \"public\",
    \"team_kind\": \"$3\", \"actions\": [\"${5:-walk}\"], \"scoring\": {\"rule\": \"$4\"},
    \"first_day\": \"$(date -u -d '-28 day' +%F)\", \"last_day\": \"$(date -u -d '+7 day' +%F)\"}" |
    sed 's/.*"id":"\([^"]*\)".*/\1/; s/.*{"id":"\([^"]*\)".*/\1/'
}

# open_challenge ADDRESS OFFICER ID: opens it; comes back when what was logged before is counted.
open_challenge() {
  read -r token city <"$2"
  curl -sf -X PATCH "$1/v1/challenges/$3" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -H 'If-Match: *' -d '{"state": "open"}' >/dev/null
  until curl -sf "$1/v1/challenges/$3" -H "Authorization: Bearer $token" | grep -q '"is_filling":false'; do sleep 0.05; done
}

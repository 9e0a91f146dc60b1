# Sourced: durable writes against the framework's echo of the same JSON, and against PocketBase's plain create.
serve "$work/data"
kizuna=$address server=$started
serve_pocketbase
pocketbase=$address beside=$started
for connections in 64 256; do
  for round in $rounds; do
    load "echo-$connections" "$connections" put "$echo" "$work/adults" "$days" "$(seed)"
    load "put-$connections" "$connections" put "$kizuna" "$work/adults" "$(two_days)" "$(seed)"
    load "spread-$connections" "$connections" put "$kizuna" "$work/adults" "$days" "$(seed)"
    if [ "$connections" = 256 ]; then load pupil 256 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"; fi
    load "create-$connections" "$connections" create "$pocketbase/api/collections/entries/records" "$days" "$(seed)"
  done
  a=$(of "put-$connections" RATE)
  goal=$([ "$connections" = 64 ] && echo ">= 0.3" || echo ">= 0.4")
  row "durable PUT of an adult, $connections connections" "$a" "$(of "echo-$connections" RATE)" \
    "$(against "put-$connections" "echo-$connections")" "$goal" "framework's JSON echo; $(told "put-$connections"); $(synced)"
  row "the same on days spread over four weeks" "$(of "spread-$connections" RATE)" "$(of "echo-$connections" RATE)" \
    "$(against "spread-$connections" "echo-$connections")" - "framework's JSON echo; $(told "spread-$connections"); $(synced)"
  row "PUT beside PocketBase, $connections connections" "$a" "$(of "create-$connections" RATE)" \
    "$(against "put-$connections" "create-$connections")" ">= 3" "PocketBase's record create, not synced by default; $(told "create-$connections")"
done
stop "$beside"
a=$(of pupil RATE) b=$(of echo-256 RATE)
row "durable PUT of a pupil in no challenge, 256 connections" "$a" "$b" "$(against pupil echo-256)" - "framework's JSON echo; $(told pupil); $(synced)"
for rule in fair per_member; do
  open_challenge "$kizuna" "$work/officer" "$(challenge "$kizuna" "$work/officer" class "$rule")"
done
for round in $rounds; do
  load echo-challenged 256 put "$echo" "$work/adults" "$days" "$(seed)"
  load challenged 256 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
done
row "durable PUT of a pupil in two open challenges" "$(of challenged RATE)" "$(of echo-challenged RATE)" \
  "$(against challenged echo-challenged)" ">= 0.25" "framework's JSON echo; 256 connections; $(told challenged); $(synced)"
for round in $rounds; do
  load unread 64 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
  load reader 1 get "$kizuna/v1/groups/GROUP/totals" "$work/officer" 1 & reading=$!
  load read 64 put "$kizuna" "$work/pupils" "$(two_days)" "$(seed)"
  wait "$reading"
done
row "the same while one reads the city's totals" "$(of read RATE)" "$(of unread RATE)" "$(against read unread)" - \
  "nobody reads; 64 connections; $(of reader RATE) readings a second; $(told read)"
missing "batch of 500 against single puts, entries a second" ">= 4"
stop "$server"

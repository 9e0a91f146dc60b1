# Sourced: resident memory, idle and with a thousand connections that write.
serve "$work/data"
kizuna=$address server=$started
sleep 3
row "resident when idle, MiB" "$(resident "$server")" 60 "$(ratio "$(resident "$server")" 60)" "<= 1" "three seconds after the start"
load crowd 1000 put "$kizuna" "$work/adults" "$(two_days)" "$(seed)" & loading=$!
most=0
while kill -0 "$loading" 2>/dev/null; do
  now=$(resident "$server")
  [ "$now" -gt "$most" ] && most=$now
  sleep 0.2
done
wait "$loading"
row "resident with 1,000 connections writing, MiB" "$most" 150 "$(ratio "$most" 150)" "<= 1" "$(of crowd RATE) a second, $(told crowd)"
stop "$server"

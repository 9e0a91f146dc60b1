#!/bin/sh
# Fills a fresh data folder with the demonstration, says what to type next, and serves.
set -eu
bin=$(swift build --show-bin-path)
"$bin/kizuna-server" demo --data-dir "$DATA"
handle=robin
password=$(sed -n "s/^$handle //p" "$DATA/demo-accounts.txt")
officer=$(sed -n "s/^demo-officer //p" "$DATA/demo-accounts.txt")
class_code=$(sed -n "s/^class //p" "$DATA/demo-accounts.txt")
server="http://$HOST:$PORT"
say() {
  cat <<TEXT

  Kizuna serves $server with the city saitama and a few demonstration households in $DATA.
  In another terminal, from this folder:

    export KIZUNA_SERVER=$server PATH="$bin:\$PATH"
    echo '$password' | kizuna auth login --city saitama --handle $handle --password-stdin
    kizuna log ev-trip 12.5km
    kizuna stats
    kizuna explain ev-trip 12.5km

  A teacher (hinoki-sensei, $password) has four classes; an officer is demo-officer, $officer.
  Children come into a class by its code for a day: $class_code

    echo '$password' | kizuna auth login --city saitama --handle hinoki-sensei --password-stdin
    kizuna class show 5年2組

  In a browser: children $server/join, teachers $server/login

  Your own account:  kizuna auth signup --city saitama --handle YOU
  All demo logins:   $DATA/demo-accounts.txt
  Stop with Ctrl-C.

TEXT
}
# The box comes when the server can be used; Ctrl-C stops both.
"$bin/kizuna-server" serve --data-dir "$DATA" --host "$HOST" --port "$PORT" | while read -r line; do
  case $line in ready*) say ;; *) echo "$line" ;; esac
done

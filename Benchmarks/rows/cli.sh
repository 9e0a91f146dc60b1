# Sourced: the whole process of `kizuna log` against the smallest of a tool everybody knows.
serve "$work/data"
server=$started
export KIZUNA_SERVER="$address" KIZUNA_CITY=saitama HOME="$work/home" \
  XDG_CONFIG_HOME="$work/home/config" XDG_STATE_HOME="$work/home/state" XDG_CACHE_HOME="$work/home/cache"
mkdir -p "$HOME"
echo "a-long-walk-to-urawa-$(seed)" | "$bin/kizuna" auth signup --handle bench-cli --password-stdin >/dev/null 2>&1
set -- $("$bin/kizuna-bench" paired --runs 30 --reference "git --version" -- "$bin/kizuna" log ev-trip 0.1km)
row "kizuna log, whole process, ms" "$1" "$2" "$3" "<= 6" "git --version; 30 pairs, medians; online"
stop "$server"

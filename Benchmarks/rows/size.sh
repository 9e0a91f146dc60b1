# Sourced: what an entry takes on disk with all that goes with it: indexes, totals, feed.
"$bin/kizuna-bench" population --data-dir "$work/empty" --entries 0 >/dev/null
empty=$(stat -c %s "$work/empty/kizuna.sqlite") full=$(stat -c %s "$work/data/kizuna.sqlite")
row "bytes of the file for an entry" "$(((full - empty) / entries))" - - - "$entries entries over 180 days, with their totals, indexes and feed"
rm -rf "$work/empty"

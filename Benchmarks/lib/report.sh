# Sourced: one line for each thing measured, on the terminal at once and as Markdown at the end.

line() { printf '%-50s %12s %12s %7s %8s %5s   %s\n' "$@"; }

# row WHAT KIZUNA REFERENCE RATIO GOAL REMARK: a goal is ">= 0.4" or "<= 1.2" of the ratio; "-" stands for nothing.
row() {
  met=$(awk -v ratio="$4" -v goal="$5" 'BEGIN {
    if (goal == "-" || ratio == "-") { print "-"; exit }
    split(goal, part, " ")
    print ((part[1] == ">=" ? ratio + 0 >= part[2] + 0 : ratio + 0 <= part[2] + 0) ? "yes" : "NO")
  }')
  line "$1" "$2" "$3" "$4" "$5" "$met" "$6"
  printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$1" "$2" "$3" "$4" "$5" "$met" "$6" >>"$work/rows.md"
}

# missing WHAT GOAL: what can't be measured because it isn't there.
missing() { row "$1" - - - "$2" "not built yet"; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (a == "" || b + 0 == 0) print "-"; else printf (a / b < 0.1 ? "%.3f" : "%.2f"), a / b }'; }

heading() {
  echo "$1"
  line what kizuna reference ratio goal met remark
  { echo "$1"; echo; echo '| what | Kizuna | reference | ratio | goal | met | remark |'; echo '|---|---|---|---|---|---|---|'; } >"$work/rows.md"
}

# Keeps the table beside the build, and with RECORD=1 in the README.
finish_report() {
  cp "$work/rows.md" .build/bench.md
  echo "as Markdown: .build/bench.md"
  [ "${RECORD:-}" = 1 ] || return 0
  awk -v rows="$work/rows.md" '
    /<!-- figures -->/ { print; print ""; while ((getline text < rows) > 0) print text; print ""; skip = 1; next }
    /<!-- end of figures -->/ { skip = 0 }
    !skip
  ' Benchmarks/README.md >"$work/README.md"
  cp "$work/README.md" Benchmarks/README.md
}

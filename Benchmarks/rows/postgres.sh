# Sourced: the same writes on PostgreSQL against pgbench's insert of one plain row, and two servers on one database.
pgbench_insert() {
  "$programs/pgbench" --no-vacuum --protocol=prepared --client=64 --jobs=2 --time="$seconds" \
    --file=Benchmarks/lib/pgbench-insert.sql "$database" 2>/dev/null |
    sed -n 's/^tps = \([0-9]*\).*/RATE \1 P50 0 P99 0 ERRORS 0/p' >>"$work/pgbench.loads"
}

if "$bin/kizuna-server" serve --help | grep -q -- --database-url; then
  serve_postgres
  postgres=$started
  psql --quiet "$database" -f Benchmarks/lib/pgbench-table.sql
  "$bin/kizuna-bench" population --database-url "$database" --entries "$((entries / 10))" --adults "$work/pg-adults" >/dev/null
  serve_on pg-one --database-url "$database"
  one=$address one_server=$started
  for round in $rounds; do
    pgbench_insert
    load pg-put 64 put "$one" "$work/pg-adults" "$(two_days)" "$(seed)"
  done
  serve_on pg-two --database-url "$database"
  two=$address two_server=$started
  for round in $rounds; do
    same_days=$(two_days)
    load pg-one 32 put "$one" "$work/pg-adults" "$same_days" "$(seed)" & first=$!
    load pg-two 32 put "$two" "$work/pg-adults" "$same_days" "$(seed)"
    wait "$first"
  done
  a=$(of pg-put RATE) b=$(of pgbench RATE)
  row "PostgreSQL: durable PUT of an adult, 64 connections" "$a" "$b" "$(against pg-put pgbench)" - "pgbench's insert of one row, 64 clients; $(told pg-put); $(synced)"
  both=$(($(of pg-one RATE) + $(of pg-two RATE)))
  row "PostgreSQL: two servers, 32 connections each" "$both" "$a" "$(ratio "$both" "$a")" - "one server; $(told pg-one), $(told pg-two); $(synced)"
  stop "$one_server"
  stop "$two_server"
  "$bin/kizuna-server" verify --database-url "$database"
  stop "$postgres"
else
  missing "PostgreSQL: durable PUT of an adult, 64 connections" -
  missing "PostgreSQL: two servers, 32 connections each" -
fi

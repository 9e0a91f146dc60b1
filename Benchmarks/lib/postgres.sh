# Sourced: a PostgreSQL of this run's own, as it is out of the box: synced commits, default memory. Reached by a socket in its folder.
serve_postgres() {
  need psql postgresql
  programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
  [ -n "$programs" ] || programs=$(pg_config --bindir)
  chmod 711 "$work"
  cluster=$work/pg
  mkdir "$cluster"
  as=""
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$cluster"
    as="setpriv --reuid=postgres --regid=$(id -g postgres) --clear-groups"
  fi
  (cd / && $as "$programs/initdb" --pgdata="$cluster/data" --username=kizuna --auth=trust --locale=C --encoding=UTF8) >/dev/null
  # Started in the background by hand: pg_ctl would leave it running if this run is cut short.
  $as "$programs/postgres" -D "$cluster/data" -k "$cluster" -c listen_addresses= -c unix_socket_permissions=0777 \
    -c max_connections=200 >"$cluster/log" 2>&1 & started=$!
  running="$started $running"
  until "$programs/pg_isready" --quiet --host="$cluster" --username=kizuna --dbname=postgres; do
    kill -0 "$started" 2>/dev/null || { cat "$cluster/log" >&2; exit 1; }
    sleep 0.1
  done
  database="postgresql://kizuna@/postgres?host=$cluster"
}

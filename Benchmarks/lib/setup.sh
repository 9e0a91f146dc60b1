# Sourced: a folder for this run, what must be installed, what must be built.
work=$(mktemp -d "${TMPDIR:-/tmp}/kizuna-bench.XXXXXX")
running=""

# Ends what was started, the latest first, and removes the folder.
tidy() {
  for pid in $running; do stop "$pid"; done
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# stop PID: ends a process that this run started, and waits for it.
stop() {
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
  running=$(echo " $running " | sed "s/ $1 / /")
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

# need PROGRAM PACKAGE: installs Debian's package unless the program is there.
need() {
  command -v "$1" >/dev/null 2>&1 && return
  as_root apt-get install -y "$2" >/dev/null 2>&1 ||
    { as_root apt-get update && as_root apt-get install -y "$2"; } >/dev/null 2>&1 || {
    echo "please install $2: sudo apt-get install -y $2" >&2
    exit 1
  }
}

# build PRODUCT...; afterwards $bin holds them.
build() {
  for product; do
    swift build -c release --static-swift-stdlib --product "$product" >"$work/build" 2>&1 || { cat "$work/build" >&2; exit 1; }
  done
  bin=$(swift build -c release --show-bin-path)
}

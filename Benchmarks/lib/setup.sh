# Sourced: a folder for this run, what must be installed, what must be built.
work=$(mktemp -d "${TMPDIR:-/tmp}/kizuna-bench.XXXXXX")
running=""
# Ends what was started, the latest first, and removes the folder.
tidy() {
  for pid in $running; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# need PROGRAM PACKAGE
need() {
  command -v "$1" >/dev/null 2>&1 && return
  if [ "$(id -u)" -eq 0 ]; then as_root=""; else as_root="sudo -n"; fi
  $as_root apt-get install -y "$2" >/dev/null 2>&1 || { $as_root apt-get update >/dev/null 2>&1 && $as_root apt-get install -y "$2" >/dev/null 2>&1; } || {
    echo "please install $2: sudo apt-get install -y $2" >&2
    exit 1
  }
}

# build PRODUCT...; afterwards $bin holds them.
build() {
  for product; do swift build -c release --product "$product" >"$work/build" 2>&1 || { cat "$work/build" >&2; exit 1; }; done
  bin=$(swift build -c release --show-bin-path)
}

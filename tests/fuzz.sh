#!/usr/bin/env bash
# Runs every fuzz target of build/fuzz for some seconds, from the kept samples beside it (tests/fuzz/<target>/).
#   tests/fuzz.sh SECONDS
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-4}
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
run_one() {
  target=$1; seconds=$2; found=$3
  name=$(basename "$target")
  mkdir -p "$found/$name"
  samples=(); [ ! -d "tests/fuzz/$name" ] || samples=("tests/fuzz/$name")
  if "$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
      -artifact_prefix="$found/$name-" "$found/$name" "${samples[@]}" >"$found/$name.log" 2>&1; then
    printf '%-28s %s runs\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$found/$name.log")"
  else
    echo "$name FAILED"; tail -40 "$found/$name.log"
    for artifact in "$found/$name"-*; do [ ! -f "$artifact" ] || { echo "input:"; xxd "$artifact" | head -20; }; done
    return 1
  fi
}
export -f run_one
mapfile -t targets < <(find build/fuzz/src -type f -name '*_fuzz' -perm -u+x | sort)
[ ${#targets[@]} -gt 0 ] || { echo "no fuzz targets were built"; exit 1; }
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'run_one "$1" "$2" "$3"' _ {} "$seconds" "$found"

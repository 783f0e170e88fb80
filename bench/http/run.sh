#!/usr/bin/env bash
# The measured promise of the server: a data page (12 KB: one row and ten children out of SQLite) at 1, 50 and 500
# keep-alive connections, against nginx sending the same bytes from a file and against Node (fastify, better-sqlite3) doing
# the same work; memory at 2,000 idle connections; a slow-client attack while 50 people work. About two minutes, and
# one and a half more the first time, while better-sqlite3 is compiled.
#
#   bench/http/run.sh PAGE_SERVER [SECONDS [THREADS]]     program from bin/build bench; seconds of one measurement (2);
#                                                         threads of ours, workers of nginx, processes of Node (1)
set -euo pipefail
program=$(realpath "$1")
seconds=${2:-2}
cd "$(dirname "$0")"
ulimit -n "$(ulimit -Hn)"

(
  cd node
  if ! cmp -s package-lock.json node_modules/.installed; then
    echo "Installing the baseline (fastify, better-sqlite3 from source) ..."
    # The headers of Debian's libnode-dev or of Node's own package; nothing prebuilt is fetched.
    npm_config_nodedir=/usr npm ci --build-from-source >npm.log 2>&1 || { cat npm.log >&2; exit 1; }
    rm -f npm.log
    cp package-lock.json node_modules/.installed
  fi
)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" make "$folder/bench.sqlite"
python3 measure.py "$program" "$folder" "$seconds" "${3:-1}"

#!/bin/sh
# The benches in a small size: they must run and print their ratios. What they print is for people; no time fails a build.
set -eu
cd "$(dirname "$0")/../.."
python=.venv/bin/python
ratios() { echo "-- $1"; shift; "$@" || echo "   (a target was not met on this machine, in this run)"; }
echo "-- killing the server during saves loses nothing"
"$python" -m tests.bench.kill9 20 4
ratios "saving" "$python" -m tests.bench.save 3
ratios "scoring" "$python" -m tests.bench.score 50
ratios "pages" "$python" -m tests.bench.web 2
ratios "planning" "$python" -m tests.bench.planning 1
ratios "purchases" "$python" -m tests.bench.purchases 1 20
ratios "documents" "$python" -m tests.bench.pdf 1
ratios "pages beside a document" "$python" -m tests.bench.beside 1
ratios "the choice of the quick scan" "$python" -m tests.bench.quick_scan 3

#!/bin/sh
# Builds the wheel from the sdist, installs it where no checkout can be seen, and uses it there.
set -eu
cd "$(dirname "$0")/../.."
here=$PWD
python=${PYTHON:-$here/.venv/bin/python}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
"$python" -m build --no-isolation --outdir "$room/dist" . >"$room/build.log" 2>&1 || { cat "$room/build.log"; exit 1; }
"$python" -m venv "$room/venv"
"$room/venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
"$room/venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps "$room"/dist/*.whl
cd "$room"
export ASSESS_DATA="$room/data"
venv/bin/assess check
[ "$(venv/bin/assess where | grep -v "$here" | grep -c _bundle)" = 2 ]
example=$(find venv -path '*_bundle/questionnaires/smart-city/examples/kota-contoh.yaml')
venv/bin/assess score "$example" --lang en >/dev/null
venv/bin/assess plan "$example" --json >/dev/null
venv/bin/assess report "$example" -o roadmap.pdf
head -c 5 roadmap.pdf | grep -q '%PDF-'
venv/bin/assess workbook export "$example" --office BKPSDM -o bkpsdm.xlsx
venv/bin/assess workbook import "$example" bkpsdm.xlsx >/dev/null
venv/bin/python - <<'PY'
from assess.bootstrap import build
from assess.settings import Settings
from assess.web.app import create_app
import os
client = create_app(build(Settings.from_env(os.environ))).test_client()
for path in ("/", "/assessments/new", "/healthz", "/static/titik-b.css"):
    answer = client.get(path, base_url="http://127.0.0.1:8000")
    assert answer.status_code == 200, (path, answer.status)
PY
echo "The wheel works where no checkout can be seen."

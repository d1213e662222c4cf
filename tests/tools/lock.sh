#!/bin/sh
# Pins every dependency with its hashes, without addresses. For maintainers; needs uv.
set -eu
cd "$(dirname "$0")/../.."
pin() { uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate "$@"; }
pin --extra checkout pyproject.toml -o requirements.lock
pin --extra checkout --extra test --extra browser -c requirements.lock pyproject.toml -o requirements-test.lock

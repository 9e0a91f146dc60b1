#!/bin/sh
# Validates API/openapi.yaml against OpenAPI 3.1 with openapi-spec-validator, in a virtual environment of its own.
set -eu
venv=.build/venv
if ! "$venv/bin/python" -c 'import openapi_spec_validator' 2>/dev/null; then
  python3 -m venv "$venv" 2>/dev/null || {
    [ "$(id -u)" -eq 0 ] && apt-get install -y python3-venv >/dev/null 2>&1
    python3 -m venv "$venv"
  }
  "$venv/bin/pip" install --quiet openapi-spec-validator==0.9.0
fi
"$venv/bin/python" -m openapi_spec_validator API/openapi.yaml

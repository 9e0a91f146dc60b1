#!/bin/sh
# Everything a change needs to be trusted: format, the catalogue, the API's document, all tests.
set -eu
swift format lint --strict --recursive Sources Tests Plugins Benchmarks Package.swift
swift build --build-tests
"$(swift build --show-bin-path)/kizuna-server" catalogue check Seeds
sh Scripts/check-openapi.sh
sh Scripts/pages.sh
# Apart: Foundation's Process has been seen to crash while other threads open and close databases.
sh Scripts/postgres.sh swift test --skip-build --filter KizunaServerTests
# With a PostgreSQL of their own, so that whatever touches the database is tried on both engines.
sh Scripts/postgres.sh swift test --skip-build --skip KizunaServerTests

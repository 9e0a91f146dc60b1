#!/bin/sh
# Everything a change needs to be trusted: format, the catalogue, the API's document, all tests.
set -eu
swift format lint --strict --recursive Sources Tests Plugins Package.swift
swift build --build-tests
"$(swift build --show-bin-path)/kizuna-server" catalogue check Seeds
sh Scripts/check-openapi.sh
swift test --skip-build

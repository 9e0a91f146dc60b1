# The front door. `make run` and `make test` are all a newcomer needs.
DATA ?= ./var
HOST ?= 127.0.0.1
PORT ?= 8080


.PHONY: run test torture build bench bench-guard lint format setup clean

run: setup
	@swift build --product kizuna-server && swift build --product kizuna
	@DATA=$(DATA) HOST=$(HOST) PORT=$(PORT) sh Scripts/run.sh

test: setup
	@sh Scripts/test.sh

# Longer than the bound that `make test` runs it with.
torture: setup
	@KIZUNA_TORTURE_SECONDS=$${KIZUNA_TORTURE_SECONDS:-10} swift test --filter "KillTests|TwoServersTests"

# Without the Swift runtime beside them: they start faster and run on machines without Swift.
build: setup
	swift build -c release --static-swift-stdlib --product kizuna-server
	swift build -c release --static-swift-stdlib --product kizuna

bench: setup
	@sh Benchmarks/run.sh

# Counts instructions, so it may run on a busy machine; RECORD=1 keeps what it counts.
bench-guard: setup
	@sh Benchmarks/guard.sh

lint:
	swift format lint --strict --recursive Sources Tests Plugins Benchmarks Package.swift

format:
	swift format --in-place --recursive Sources Tests Plugins Benchmarks Package.swift

setup:
	@sh Scripts/setup.sh

clean:
	swift package clean

# `make demo` shows the project at work, `make test` runs all that CI runs. Both need git, make and Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CHECKED := codegen runtime generated tests examples bench docs templates

# Tests that only compute, so that two processes may share them; what waits, or measures, has the machine to itself.
BUSY := tests/codegen tests/generated tests/runtime/codec tests/runtime/frames
PARALLEL := $(MAKE) --no-print-directory --jobs=2 --output-sync=target

# How long `make fuzz` looks for differences between the codecs.
SECONDS := 30
# In CI a run fails for what was changed, not by the luck of its draws; by hand each run looks elsewhere.
SEED := $(if $(CI),1,0)

# How long `make soak` lasts, in seconds, and what it draws its trouble from; 0 is another each time.
SOAK := 3600
SOAK_SEED := 0

.PHONY: setup demo generate test lint types mypy pyright unit sanitize fuzz soak interop bench clean

setup: $(STAMP)

$(STAMP): pyproject.toml hatch_build.py $(wildcard runtime/native/*)
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; say: make PYTHON=python3.12") if sys.version_info < (3, 11) else 0'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[cli,codegen,crypto,websocket]" --group dev
	@touch $@

generate: setup
	@$(BIN)/opend-codegen generate

demo: generate
	@$(BIN)/python examples/demo.py

test: setup lint types unit
	@$(PARALLEL) sanitize fuzz

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/opend-codegen check

types: setup
	@$(PARALLEL) mypy pyright

mypy: setup
	$(BIN)/mypy $(CHECKED)

pyright: setup
	$(BIN)/pyright --pythonpath $(BIN)/python

unit: setup
	$(BIN)/python -m pytest --numprocesses=2 $(BUSY)
	$(BIN)/python -m pytest $(addprefix --ignore=,$(BUSY))

sanitize: setup
	$(BIN)/python -m tests.fuzz.run --tests

fuzz: setup
	$(BIN)/python -m tests.fuzz.run --seconds $(SECONDS) --seed $(SEED)

soak: setup
	@$(BIN)/python -m tests.soak --seconds $(SOAK) --seed $(SOAK_SEED)

interop: setup
	$(BIN)/python -m tests.interop.matrix

bench: setup
	$(BIN)/python bench/generate.py
	$(BIN)/python -m bench.compare
	$(BIN)/python -m bench.load

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis bench/build

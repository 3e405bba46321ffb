# `make demo` shows the project at work, `make test` runs all that CI runs. Both need git, make and Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CHECKED := codegen runtime generated tests examples bench docs templates

# Tests that only compute: one process for each of two cores. All others wait most of their time, for a peer, a clock or
# a process of their own, and so run side by side: each has ports, folders and clocks of its own, and what several need,
# such as the environments below build/, is made by one of them. `worksteal` leaves most of a file with one worker, which
# makes the file's fixtures once.
BUSY := tests/codegen tests/generated tests/runtime/codec tests/runtime/frames
WAITING := $(addprefix --ignore=,$(BUSY))
WORKERS := 6
OUTCOMES := build/outcomes
PYTEST := $(BIN)/python -m pytest --dist=worksteal
PARALLEL := $(MAKE) --no-print-directory --jobs=2 --output-sync=target

# Hundreds of modules are imported by each of hundreds of processes: to compile them once saves a third of the time.
unexport PYTHONDONTWRITEBYTECODE

# How long `make fuzz` looks for differences between the codecs.
SECONDS := 30
# In CI a run fails for what was changed, not by the luck of its draws; by hand each run looks elsewhere.
SEED := $(if $(CI),1,0)

# How long `make soak` lasts, in seconds, and what it draws its trouble from; 0 is another each time.
SOAK := 3600
SOAK_SEED := 0

.PHONY: setup demo generate test test-pythons test-under-load lint types mypy pyright unit environments busy waiting sanitize fuzz \
	soak interop bench clean

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

# The environments of the interop tests come over the network, while the type checkers are at work.
test: setup lint
	@$(PARALLEL) --jobs=3 mypy pyright environments
	@$(MAKE) --no-print-directory unit
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
	@rm -rf $(OUTCOMES)
	@echo "running the tests; each half prints when it has ended …"
	@$(PARALLEL) busy waiting

environments: setup
	@$(BIN)/python -m tests.interop.prepare

busy: setup
	$(PYTEST) --numprocesses=2 --outcome=$(OUTCOMES)/busy.json $(BUSY)

waiting: setup environments
	$(PYTEST) --numprocesses=$(WORKERS) --outcome=$(OUTCOMES)/waiting.json $(WAITING)

# The other Pythons of this machine, after `make test` on this one. With the extension all suites but those that start
# foreign tools, which ask nothing of our Python's version; without it, on the newest alone, what runs on the codec: the
# suites of the codec run both codecs everywhere, so what is left to see there is the package on its own. Each takes two
# to five minutes, and CI has 25 in all. It ends with a table of what has run, and of what has not, and why.
test-pythons: setup
	$(BIN)/python -m tests.running.pythons

# Three rounds of the tests that wait, with a busy loop for each core beside them: each test may take as much longer.
test-under-load: setup environments
	$(BIN)/python -m tests.running.busy $(PYTEST) --timeout=360 --numprocesses=$(WORKERS) $(WAITING)

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

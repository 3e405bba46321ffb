# `make demo` shows the project at work, `make test` tests it. Both need git, make and Python 3.11 or newer. CI also runs
# `make test-deep`, with what `make test` leaves to it, and `make test-pythons`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CHECKED := codegen runtime generated packages tests examples bench docs release templates

# BUSY tests only compute: one process for each of two cores. All others spend most of their time waiting for a peer, a
# clock or a child process, and so run side by side. Each has its own ports, folders and clocks; resources that several
# tests need, such as the environments below build/, are made by one of them. `worksteal` keeps most of a file on one
# worker, so that the file's fixtures are made once.
BUSY := tests/codegen tests/generated tests/runtime/codec tests/runtime/frames
WAITING := --tier=first $(addprefix --ignore=,$(BUSY))
WORKERS := 4
OUTCOMES := build/outcomes
PYTEST := $(BIN)/python -m pytest --dist=worksteal
PARALLEL := $(MAKE) --no-print-directory --jobs=2 --output-sync=target

# Hundreds of processes import hundreds of modules each: keeping the compiled files saves a third of the time.
unexport PYTHONDONTWRITEBYTECODE
# Compiling at installation what nobody may import takes half of the time that an environment takes.
export PIP_COMPILE := 0

# pyright's heap grows fast, and node, left to itself, spends a seventh of the time on collecting its young objects.
export NODE_OPTIONS := --max-semi-space-size=64 $(filter-out --max-semi-space-size=64,$(NODE_OPTIONS))

# How long `make fuzz` looks for differences between the codecs.
SECONDS := 15
# CI draws the same inputs each time, so that it fails for a change, not by chance; by hand each run draws others.
SEED := $(if $(CI),1,0)

# How long `make soak` lasts, in seconds, and the seed of its faults; 0 draws another seed each time.
SOAK := 3600
SOAK_SEED := 0
# How many rounds of kills and cuts `make hub-soak` makes.
ROUNDS := 200
# How often `make collect-soak` kills a collector.
KILLS := 50

SITE_VENV := build/docs/.venv
SITE_STAMP := $(SITE_VENV)/.installed

.PHONY: setup demo generate test test-deep test-pythons test-under-load lint types mypy pyright unit compiled \
	environments busy waiting deep foreign sanitize fuzz soak hub-soak collect-soak free-threaded interop bench bench-hub \
	bench-storage bench-instructions docs browser release-check test-lowest clean

setup: $(STAMP)

$(STAMP): pyproject.toml hatch_build.py $(wildcard runtime/native/*.? runtime/native/*/*.?)
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; say: make PYTHON=python3.12") if sys.version_info < (3, 11) else 0'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[cli,codegen,crypto,grpc,websocket]" --group dev
	@touch $@

generate: setup
	@$(BIN)/opend-codegen generate

demo: generate
	@$(BIN)/python examples/demo.py

# The environments are downloaded while the type checkers compute.
test: setup lint
	@$(PARALLEL) --jobs=4 mypy pyright environments compiled
	@$(MAKE) --no-print-directory unit
	@$(BIN)/python -m tests.running.tiers

# What needs tools of its own: a browser, sanitizers, and the tests that tests/running/tiers.py leaves to it.
test-deep: setup
	@$(PARALLEL) --jobs=4 sanitize fuzz browser deep bench-instructions

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/opend-codegen check
	$(BIN)/python -m release.surface

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

# One process compiles the tests and all they import; otherwise each of the eight workers would, at the same time.
compiled: setup
	@mkdir -p build
	@$(BIN)/python -m pytest --collect-only --quiet --quiet --tier=first > build/collected.txt || { cat build/collected.txt; false; }

environments: setup
	@$(BIN)/python -m tests.interop.prepare first

busy: setup
	$(PYTEST) --numprocesses=2 --outcome=$(OUTCOMES)/busy.json --tier=first $(BUSY)

waiting: setup environments
	$(PYTEST) --numprocesses=$(WORKERS) --outcome=$(OUTCOMES)/waiting.json $(WAITING)

# Notebooks run in the site's environment, if it is there already.
foreign: setup $(SITE_STAMP)
	@$(BIN)/python -m tests.interop.prepare deep

deep: setup foreign
	$(PYTEST) --numprocesses=2 --outcome=$(OUTCOMES)/deep.json --tier=deep --ignore=tests/browser

# Run the suites on the other Pythons of this machine, after `make test` on this one: on the newest those of the runtime,
# of the generated code and of the generator, and without the extension those that use the codec; on those between, what
# an interpreter itself may change (tests/running/pythons.py has the table, with the reasons). The suites that start
# foreign tools do not depend on our Python's version, and tests that are marked one_python stay out. CI allows 25
# minutes in all. The table at the end shows what ran, what did not, and why.
test-pythons: setup
	$(BIN)/python -m tests.running.pythons

# Run the waiting tests three times, with a busy loop for each core beside them and a longer time-out for each test.
test-under-load: setup environments
	$(BIN)/python -m tests.running.busy $(PYTEST) --timeout=360 --numprocesses=$(WORKERS) $(WAITING)

sanitize: setup
	$(BIN)/python -m tests.fuzz.run --tests

fuzz: setup
	$(BIN)/python -m tests.fuzz.run --seconds $(SECONDS) --seed $(SEED)

soak: setup
	@$(BIN)/python -m tests.soak --seconds $(SOAK) --seed $(SOAK_SEED)

hub-soak: setup
	@$(BIN)/python -m tests.hub.soak --rounds $(ROUNDS) --seed $(SOAK_SEED)

collect-soak: setup
	@$(BIN)/python -m tests.collect --kills $(KILLS) --seed $(SOAK_SEED)

# Build the Pythons without the GIL, the first time, and run the stress of threads and the suites that it concerns there.
free-threaded: setup
	$(BIN)/python -m tests.running.free_threaded

interop: setup
	$(BIN)/python -m tests.interop.matrix

bench: setup
	$(BIN)/python bench/generate.py
	$(BIN)/python -m bench.compare
	$(BIN)/python -m bench.face
	$(BIN)/python -m bench.load
	$(BIN)/python -m bench.growth

# One hub and one NATS server with more and more consumers; it takes some minutes, and wants the machine for itself.
bench-hub: setup
	$(BIN)/python -m bench.hub

# Write and read ten million ticks of collected data; it takes some minutes, and wants the machine for itself.
bench-storage: setup
	$(BIN)/python -m bench.storage
	$(BIN)/python -m bench.storage.collecting

# Count the instructions of the codec's and the session's inner work; fail if they grew by more than 3 %.
bench-instructions: setup
	$(BIN)/python -m bench.instructions

# Do all of a release that can be done on one machine, but the upload; STEPS="contents arm64" does only these. What is
# skipped says why. By hand: it takes half an hour or more, and downloads a compiler and a Python for arm64.
release-check: setup
	@$(BIN)/python -m release $(STEPS)

# Run the suites that use other packages with the lowest versions that pyproject.toml allows.
test-lowest: setup
	@$(BIN)/python -m release lowest

# Build the site into build/site, a folder that a browser opens without a server.
docs: setup $(SITE_STAMP)
	@$(BIN)/python -m docs.site --python $(SITE_VENV)/bin/python

# Build the site, and look at it in a browser: see tests/browser. It is one browser, so it takes one process.
browser: docs
	@$(BIN)/python -m tests.browser.prepare
	$(PYTEST) --numprocesses=0 --outcome=$(OUTCOMES)/browser.json tests/browser

# What makes the site has its own environment, since neither the package nor its tests need it.
$(SITE_STAMP): pyproject.toml
	@test -x $(SITE_VENV)/bin/python || $(PYTHON) -m venv $(SITE_VENV)
	@echo "installing into $(SITE_VENV) …"
	@$(SITE_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(SITE_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --group docs --group notebooks
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis bench/build

# One command for each thing a newcomer wants. Only Python 3.11 (or newer), make and the package index
# are needed. PYTHON picks the interpreter; the environment lives in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install demo play test core torture lint lock figures bench screenshots clean

install: $(VENV)/.installed

# uv when it can be installed (seconds), else pip (a minute). Both take the same hashed lock.
$(VENV)/.installed: requirements-dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Amends needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@if $(BIN)/python -m pip install --quiet uv 2>/dev/null && $(BIN)/uv --version >/dev/null 2>&1; then \
		echo "installing with uv"; \
		$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt && \
		$(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps -e .; \
	else \
		echo "installing with pip"; \
		$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt && \
		$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps -e .; \
	fi
	@touch $@

# A workspace in the browser; PORT=8000 fixes its address.
demo: install
	$(BIN)/amends demo --port $(or $(PORT),0)

# One whole case by itself, as a transcript: the smoke test.
play: install
	$(BIN)/amends demo --play

# A process of its own for each core, up to eight, each with its own databases; whoever has nothing left to do
# takes over from the others. A bare pytest runs all in one.
TOGETHER := -n auto --maxprocesses 8 --dist worksteal

# What is compiled once is kept for the next run and for all its processes, whatever the environment asks for.
test core: export PYTHONDONTWRITEBYTECODE =

test: install
	$(BIN)/python -m pytest $(TOGETHER)

# Under a minute: fewer examples, nothing slow, on PostgreSQL only the store; what it leaves out stands in
# tests/conftest.py.
core: install
	$(BIN)/python -m pytest $(TOGETHER) --core

# kill -9, faults and a jumping clock on both databases, for at most eight minutes; SEED=7 throws the same dice.
torture: install
	$(BIN)/python -m tests.torture $(if $(SEED),--seed $(SEED))

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# How right the coach is, on the half it was tuned on and on the half that nobody looked at.
figures: install
	$(BIN)/python -m tests.coach.measure

# How quick it is, against floors, in some four minutes; BENCH=--quick takes fewer rows.
bench: install
	$(BIN)/python -m benchmarks $(BENCH)

# The lock names no index host, and holds for every platform.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header pyproject.toml
lock: install
	$(COMPILE) --group dev -o requirements-dev.txt
	$(COMPILE) -c requirements-dev.txt -o requirements.txt

# Every screen as a picture, into docs/screenshots (not kept by git), and docs/amends.png for the README.
screenshots: install
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

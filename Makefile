# Every command of the project. Each makes .venv by itself, from the hash-locked files alone.

PYTHON ?= python3
JOBS ?= 4
BIN := .venv/bin
# A lock is complete, so nothing is left to resolve; and what is imported is compiled then.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check \
	--no-deps --no-compile

# Where the surroundings forbid bytecode, every process would compile all that it imports again.
unexport PYTHONDONTWRITEBYTECODE

# A stamp says "installed from these files"; it is older than a file that changed since.
RUNS := .venv/.installed-to-run
TESTS := .venv/.installed-to-test

.DEFAULT_GOAL := help
.PHONY: demo run test check bench accept screens lock clean help

demo: $(RUNS)  ## play the whole path with the emulator, no token needed
	@$(BIN)/atelier demo

run: $(RUNS)  ## run the real bot with the settings of .env
	@$(BIN)/atelier run

test: $(TESTS)  ## every test, on SQLite and PostgreSQL, with the branches counted
	@$(BIN)/python -m pytest --numprocesses $(JOBS) --dist worksteal \
		--cov --cov-report term-missing --cov-fail-under 100

check: $(TESTS)  ## format, lint, types, import contracts, texts
	@$(BIN)/python -m tools.check

bench: $(TESTS)  ## measure speed, pace, memory and crashes; keeps var/bench/results.json
	@$(BIN)/python -m bench

accept: $(TESTS)  ## one named check for each line the issues ask for, as a table
	@$(BIN)/python -m tools.accept

screens: $(TESTS)  ## picture every screen in both languages and both widths
	@$(BIN)/python -m tools.screens

lock: $(TESTS)  ## choose newer versions of all dependencies and note their hashes
	@$(BIN)/python -m tools.lock

clean:  ## remove what machines made: caches and .venv (never the data under var/)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis \
		.coverage .coverage.* build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' Makefile

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, \
	this one is %s. Say which: make PYTHON=/path/to/python3.11" % sys.version.split()[0])'
	@echo "making .venv, where everything is installed (once)"
	@$(PYTHON) -m venv .venv

$(RUNS): requirements.lock pyproject.toml | .venv/bin/python
	@echo "installing what the program needs (once: some thirty seconds, a minute or two on a slow machine)"
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@$(PIP_INSTALL) --no-build-isolation --editable .
	@touch $@

$(TESTS): requirements-test.lock $(RUNS)
	@echo "installing what the tests need (once)"
	@$(PIP_INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

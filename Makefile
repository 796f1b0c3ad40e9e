# Needs python3 (3.11 or newer, with venv) and make. Everything else goes into .venv.

PYTHON ?= python3
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt
EXAMPLE := models/examples/fingerprint_payment.py
EXAMPLE_YAML := models/examples/fingerprint_payment.yaml

# Stamps: a second run installs nothing unless pyproject.toml or constraints.txt has changed.
RUNTIME := $(VENV)/.stamp-runtime
DEV := $(VENV)/.stamp-dev

.DEFAULT_GOAL := help
.PHONY: help demo test check format docs pictures bench mermaid lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUNTIME) ## check and report on an example system, into out/
	@echo "bioward check $(EXAMPLE)"
	@$(BIN)/bioward check $(EXAMPLE) || [ $$? -eq 1 ]  # 1: it found something, as it should
	@$(BIN)/bioward report $(EXAMPLE) -o out
	@test -s out/report.html && test -s out/data-flow.svg
	@echo
	@echo "The report is in  out/report.html"
	@echo "The diagram is in out/data-flow.svg"

test: $(DEV) ## run the tests
	$(BIN)/python -m pytest -n $(JOBS)

check: $(DEV) ## everything that must hold before a change goes in
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(MAKE) test

format: $(DEV) ## put the code in order
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

docs: $(RUNTIME) ## write the pages and schemas that are made from the vocabulary and the library
	$(BIN)/python -m bioward.models.vocabulary_page
	$(BIN)/python -m bioward.models.authoring_stub
	$(BIN)/python -m bioward.models.schema
	rm -rf docs/threats
	$(BIN)/bioward threats docs --no-config -o docs/threats
	$(BIN)/python -m bioward.reports.truth_page

pictures: $(RUNTIME) ## draw the pictures of the documentation anew
	$(BIN)/bioward diagram $(EXAMPLE_YAML) --no-config -o docs/images/fingerprint_payment.svg
	PATH="$(CURDIR)/$(BIN):$$PATH" sh -ec "$$(sed -n 's/^\$$ \(bioward diagram \)/\1/p' docs/diagrams.md)"

bench: $(RUNTIME) ## measure time and memory beside pytm, for minutes (BENCH=--quick: for less)
	$(BIN)/python -m bench.engine $(BENCH)

mermaid: ## install Mermaid for the tests that ask it (needs node and npm)
	npm install --prefix tests/reports/mermaid --no-package-lock --no-audit --no-fund --silent

lock: $(BIN)/python ## resolve all dependencies afresh into constraints.txt
	rm -rf $(VENV)/lock
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	{ echo "# What Bioward is developed and tested with. Refreshed by 'make lock' (on Python 3.11)."; \
	  $(VENV)/lock/bin/python -m pip freeze --all --exclude-editable --exclude pip; } > $(VENV)/constraints.txt
	mv $(VENV)/constraints.txt constraints.txt
	rm -rf $(VENV)/lock

clean: ## remove all that make and the tools have made
	rm -rf $(VENV) tests/reports/mermaid/node_modules out build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Bioward needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' \
		|| { echo "$(PYTHON) has no venv: install it (Debian: apt-get install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) -e .
	@touch $@

$(DEV): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) -e '.[dev]'
	@touch $@ $(RUNTIME)

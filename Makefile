# make demo: plan the bundled case and say which file to open
# make test: lint, types, contracts and all tests; make quick: the tests that answer within a minute
# make bench: write docs/develop/benchmarks.md; make bench-long: the slow peers, printed
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test quick bench bench-long clean

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/installed-dev: pyproject.toml $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: $(VENV)/installed
	$(BIN)/optimiser plan --out out

test: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then \
	  echo "No Chromium: browser tests will be skipped. On Debian: apt-get install chromium"; fi
	@if ! command -v soffice >/dev/null; then \
	  echo "No LibreOffice: papers and workbooks are not opened. On Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"; fi
	$(BIN)/python -m pytest -n auto --dist worksteal

quick: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n auto -m "not slow"

bench: $(VENV)/installed-dev
	$(BIN)/python -m tests.benchmarks

bench-long: $(VENV)/installed-dev
	$(BIN)/python -m tests.benchmarks --long

clean:
	rm -rf $(VENV) build out *.egg-info

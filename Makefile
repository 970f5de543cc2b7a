# make demo: plan the bundled case and say which file to open, and how official borders are fetched once for its maps
# make serve: the workbench on this machine
# make test: lint, types, contracts and all tests; make quick: the tests that answer within a minute; make checks: no
# tests; make long: all tests with all their random cases
# make lock: the newest versions within the bounds of pyproject.toml, with hashes; make licences: of what is installed
# make bench: write docs/develop/benchmarks.md; make bench-long: slow and strong peers
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo serve checks test long quick bench bench-long licences lock clean

# exactly the versions and files of the locks; our own package is then built with what they hold. By a line in a .pth
# file (compat) it is found before a folder "data" without code that lies where somebody starts Python
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
OURS = --no-deps --no-build-isolation --config-settings editable_mode=compat -e .

$(VENV)/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) $(OURS)
	touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(PIP) --require-hashes -r requirements-dev.lock
	touch $@

demo: $(VENV)/installed
	$(BIN)/optimiser plan --out out

serve: $(VENV)/installed
	$(BIN)/optimiser serve

checks: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# a file is one worker's; the order of files is that of tests/conftest.py
WORKERS = -n auto --dist loadfile --no-loadscope-reorder

test: checks
	@if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then \
	  echo "No Chromium: browser tests will be skipped. On Debian: apt-get install chromium"; fi
	@if ! command -v soffice >/dev/null; then \
	  echo "No LibreOffice: papers and workbooks are not opened. On Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"; fi
	@if ! command -v initdb >/dev/null && ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then \
	  echo "No PostgreSQL: the workbench is tested on SQLite alone. On Debian: apt-get install postgresql"; fi
	$(BIN)/python -m pytest $(WORKERS)

long: $(VENV)/installed-dev
	OPTIMISER_TESTS=long $(BIN)/python -m pytest $(WORKERS)

quick: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n auto -m "not slow"

bench: $(VENV)/installed-dev
	$(BIN)/python -m tests.benchmarks

bench-long: $(VENV)/installed-dev
	$(BIN)/python -m tests.benchmarks --long

licences: $(VENV)/installed-dev
	$(BIN)/python -m tests.licences

COMPILE = $(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --no-header --no-annotate
lock: $(VENV)/installed
	$(PIP) uv
	printf 'setuptools>=77\n' > $(VENV)/build.in
	$(COMPILE) pyproject.toml $(VENV)/build.in --extra serve -o requirements.lock
	$(COMPILE) pyproject.toml $(VENV)/build.in --extra serve --extra dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) build out *.egg-info

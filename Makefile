# The dashboard in two commands: make run, make test. `make` alone lists the others.
HOST ?= 127.0.0.1
PORT ?= 8501
PYTHON ?= python3
VENV ?= .venv
WORKERS ?= 2
ARGS ?=
export HOST PORT
# Compiled modules are kept, wherever this is set: without them each start takes seconds longer.
unexport PYTHONDONTWRITEBYTECODE

UV_VERSION := 0.13.9
PY := $(VENV)/bin/python
RUN_STAMP := $(VENV)/.ready-to-run
DEV_STAMP := $(VENV)/.ready-to-test

# A virtual environment that does not start (half made, or made by a Python that has gone) is
# made again, whatever its stamps say.
ifneq ($(shell $(PY) -c "import pip; print('sound')" 2>/dev/null),sound)
BROKEN := broken
endif

.DEFAULT_GOAL := help
.PHONY: help run test check format bench soak faults tables docs geography lock clean broken

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: tables ## install, build the tables, serve at HOST=127.0.0.1 PORT=8501
	@exec $(PY) -m corridor.server.serve

tables: $(RUN_STAMP) ## build the tables from data/evidence
	@$(PY) -m corridor.warehouse build

test: $(DEV_STAMP) tables ## all tests, with what they need, the browser included; ARGS="-k trade"
	@CHROMIUM="$$($(PY) tools/find_browser.py --install)" && export CHROMIUM && \
	SOFFICE="$$($(PY) tools/find_office.py --install)" && export SOFFICE && \
	NGINX="$$($(PY) tools/find_nginx.py --install)" && export NGINX && \
	IDENTITY_PROVIDER="$$($(PY) tools/find_identity_provider.py --install)" && \
	export IDENTITY_PROVIDER && \
	POSTGRES="$$($(PY) tools/find_postgres.py --install)" && export POSTGRES && \
	$(PY) -m pytest -n $(WORKERS) $(ARGS)

check: $(DEV_STAMP) ## style, format, types
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m sqlfluff lint --disable-progress-bar --nocolor queries
	@$(PY) -m mypy

format: $(DEV_STAMP) ## put the code into its format
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .
	@$(PY) -m sqlfluff fix --disable-progress-bar --nocolor queries

bench: $(DEV_STAMP) tables ## measure speed, bytes and memory beside their targets
	@CHROMIUM="$$($(PY) tools/find_browser.py --install)" && export CHROMIUM && \
	$(PY) -m tools.bench $(ARGS)

soak: $(DEV_STAMP) tables ## memory of the server while visitors change controls; ARGS="--minutes 120"
	@$(PY) -m tools.bench.soak $(ARGS)

# damaged tables and releases, ended processes, messages and connections nobody should send
FAULTS := tests/unit/test_vintages.py tests/queries/test_build.py tests/unit/test_jobs.py tests/state \
	tests/briefing/test_queue.py tests/api/test_control_values.py tests/api/test_patience.py \
	tests/browser/test_broken_tables.py tests/browser/test_survival.py tests/browser/test_quick_turns.py

faults: $(DEV_STAMP) tables ## the tests of what goes wrong, alone
	@CHROMIUM="$$($(PY) tools/find_browser.py --install)" && export CHROMIUM && \
	$(PY) -m pytest $(FAULTS) $(ARGS)

docs: $(DEV_STAMP) tables ## write what the documentation takes from the code
	@$(PY) -m tools.docs

geography: $(DEV_STAMP) ## make the layers of the map again (needs npm)
	@$(PY) -m tools.build_geography $(ARGS)

lock: $(DEV_STAMP) ## pin all that gets installed; newer versions: ARGS=--upgrade
	@for part in requirements requirements-dev; do \
		UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv pip compile --quiet --universal \
			--python-version 3.11 --annotation-style line $(ARGS) $$part.in -o $$part.txt || exit 1; \
	done

clean: ## remove the environment and all that was made
	@rm -rf $(VENV) data/build static/build test-results .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY): $(BROKEN)
	@command -v $(PYTHON) >/dev/null || \
		{ echo "$(PYTHON) not found: install Python 3.11 or newer, or name one: make run PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$$($(PYTHON) --version) is too old: Python 3.11 or newer is needed; name one: make run PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments: install its venv module (Debian, Ubuntu: apt-get install python3-venv)" >&2; exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)

# uv installs in seconds what takes pip minutes; where it cannot, pip does.
define install
	@$(PY) -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) && \
		$(PY) -m uv pip install --quiet --python $(PY) -r $(1) || \
		{ echo "uv could not install; trying pip" >&2; \
		  $(PY) -m pip install --quiet --disable-pip-version-check -r $(1); }
endef

$(RUN_STAMP): requirements.txt $(PY) $(BROKEN)
	@echo "Installing what the dashboard needs into $(VENV) …"
	$(call install,requirements.txt)
	@touch $@

$(DEV_STAMP): requirements-dev.txt $(PY) $(BROKEN)
	@echo "Installing what the tests need into $(VENV) …"
	$(call install,requirements-dev.txt)
	@touch $@ $(RUN_STAMP)

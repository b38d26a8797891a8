# make demo   set up, read the sample articles, print one brief and write the page of all
# make test   set up, then format, lint, types, layers and tests
# make check  the same without the tests
# make golden ARTICLE=name|all   write the golden file of a sample again; read its diff line by line
# make codebook  write docs/events-codebook.md again out of the tables
# make bench  speed and memory; make evaluate DATA=folder: every figure in benchmarks/README.md
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
REFERENCE ?= ../shared/reference
ARTICLE ?= all
READY := $(VENV)/.ready
export PYTHONHASHSEED := 0

.PHONY: demo test check golden codebook bench evaluate lock clean
.DELETE_ON_ERROR:

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] <= (3, 13) else "detente needs Python 3.11 to 3.13, and $(PYTHON) is %d.%d: make PYTHON=python3.12 ..." % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY)
	@mkdir -p out
	$(BIN)/detente read $(wildcard samples/*.txt) --html out/demo.html
	$(BIN)/detente read $(firstword $(wildcard samples/*.txt))
	$(BIN)/detente add samples/record/articles.jsonl --record out/demo.db
	$(BIN)/detente record info --record out/demo.db
	$(BIN)/detente dyad PER ECU --record out/demo.db
	@echo
	@echo "The page of all samples: out/demo.html. A record of 64 articles: detente search ambassador --record out/demo.db"

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/pytest -q

golden: $(READY)
	$(BIN)/python tests/golden/make.py $(ARTICLE)

codebook: $(READY)
	$(BIN)/detente codebook > docs/events-codebook.md

bench: $(READY)
	$(BIN)/python benchmarks/speed.py --data $(DATA)

evaluate: $(READY)
	$(BIN)/python benchmarks/evaluate.py --data $(DATA) --reference $(REFERENCE)

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --upgrade -o requirements.lock

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache

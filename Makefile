# Two commands do everything on a fresh machine: `make run` and `make test`.
.DEFAULT_GOAL := run
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

export UV_FIND_LINKS ?= $(PIP_FIND_LINKS)
PYTHON := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null || echo .venv-uv/bin/uv)
UV_VERSION := 0.13.8

.PHONY: run neural test quick check bench accuracy distinctness edit-proof heard mastering sheets musicality warm lock clean

run: .venv/.run node_modules/.installed ## Start the app at http://127.0.0.1:7860
	$(PYTHON) -m studio warm
	exec $(PYTHON) app.py

neural: .venv/.neural ## Add torch: its synthesiser's instruments and the Patch lab

test: .venv/.dev .venv/.neural node_modules/.dev check ## Everything, nothing skipped
	tools/system-packages chromium ffmpeg libfluidsynth
	$(PYTHON) -m studio warm # before two processes would compile the same
	$(PYTHON) -m pytest $(TOGETHER)

quick: .venv/.dev ## The half of the tests without torch, browser, server and whole pieces: after every change
	$(PYTHON) -m studio warm
	$(PYTHON) -m pytest $(TOGETHER) --quick

# Two processes; what tests share, a file's songs or a server, is made in one of them. tests/conftest.py says which.
TOGETHER := -n 2 --dist loadscope --no-loadscope-reorder

check: .venv/.dev node_modules/.dev ## Style and types
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	UV=$(UV) tools/with-node npm run --silent check

bench: .venv/.dev ## Speed and memory, beside other synthesisers in the same run
	-tools/system-packages libfluidsynth # without it everything else is measured
	$(PYTHON) -m studio warm
	$(PYTHON) -m studio bench

accuracy: .venv/.dev ## Asked against measured, judged by outside tools
	$(PYTHON) -m tools.accuracy --out docs/sound/accuracy.md

distinctness: .venv/.dev ## How far the genres lie apart, and the styles from their genres
	$(PYTHON) -m tools.distinctness --out docs/sound/distinctness.md
	$(PYTHON) -m tools.style_distinctness --out docs/sound/style_distinctness.md

edit-proof: .venv/.dev ## That an edit changes what it names and nothing else
	$(PYTHON) -m tools.edit_proof --out docs/sound/editing.md

heard: .venv/.dev .venv/.neural ## What an outside ear hears in every genre, beside FluidSynth
	tools/system-packages libfluidsynth
	$(PYTHON) -m tools.heard --out docs/sound/heard.md

mastering: .venv/.dev ## Forty sounds mastered for every target, judged by three meters
	tools/system-packages ffmpeg libfluidsynth
	$(PYTHON) -m tools.mastering_proof --out docs/sound/mastering.md

sheets: .venv/.dev ## A sheet of figures for every genre
	$(PYTHON) -m tools.sheets

musicality: .venv/.dev ## Our tunes beside real ones; POP909 and NOTTINGHAM are folders of the corpora
	$(PYTHON) -m tools.musicality $(POP909) $(NOTTINGHAM)

warm: .venv/.run ## Compile every kernel once and keep it on disk
	$(PYTHON) -m studio warm

lock: $(UV) ## Pin the whole tree again after changing pyproject.toml
	$(UV) pip compile -q pyproject.toml $(LOCK) -o requirements.txt
	$(UV) pip compile -q pyproject.toml $(LOCK) --extra dev -c requirements.txt -o requirements-dev.txt
	$(UV) pip compile -q pyproject.toml $(LOCK) --extra neural -c requirements-dev.txt -o requirements-neural.txt
	sed -i 's/^\(torch==[0-9.]*\)+.*/\1/' requirements-neural.txt # which build is for the machine to say
LOCK := --python-version 3.11 --no-header --no-annotate --no-emit-index-url --no-emit-find-links

clean: ## Forget the environments; songs stay where they are
	rm -rf .venv .venv-uv node_modules

$(PYTHON): | $(UV)
	$(UV) venv -q --python 3.11 .venv

.venv/.run: requirements.txt | $(PYTHON) $(UV)
	$(UV) pip install -q --no-deps --compile-bytecode --python $(PYTHON) -r requirements.txt
	touch $@

.venv/.dev: requirements-dev.txt | $(PYTHON) $(UV)
	$(UV) pip install -q --no-deps --compile-bytecode --python $(PYTHON) -r requirements-dev.txt
	touch $@ .venv/.run

# With what they depend on: a build of torch for a graphics card brings libraries that the one for processors has no need of.
.venv/.neural: requirements-neural.txt | $(PYTHON) $(UV)
	$(UV) pip install -q --python $(PYTHON) -r requirements-neural.txt
	touch $@

.venv-uv/bin/uv:
	python3 -m venv .venv-uv
	.venv-uv/bin/pip install -q uv==$(UV_VERSION)

# A machine without npm gets the one that a Python wheel carries.
NPM_CI := UV=$(UV) tools/with-node npm ci --silent --no-fund --no-audit

node_modules/.installed: package-lock.json | $(PYTHON) $(UV)
	$(NPM_CI) --omit=dev
	touch $@

node_modules/.dev: package-lock.json | $(PYTHON) $(UV)
	$(NPM_CI)
	touch $@ node_modules/.installed

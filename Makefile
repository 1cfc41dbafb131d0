# Two commands do everything on a fresh Debian or Ubuntu machine: `make video` and `make test`. Both set up what they need.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LISTENING := $(VENV)/.listening

# Built from source or read at run time: Cairo and Pango (Manim), fonts, fontconfig.
DEBIAN_PACKAGES := python3-venv python3-dev build-essential pkg-config libcairo2-dev libpango1.0-dev \
	fontconfig fonts-noto-core fonts-noto-extra fonts-noto-cjk
CHROMIUM := $(if $(shell grep -sx ID=ubuntu /etc/os-release),chromium-browser,chromium)
# Only the tests use these: players, readers and voices that share nothing with what they judge.
TEST_PACKAGES := ffmpeg gettext flite openssl $(if $(shell command -v chromium google-chrome),,$(CHROMIUM))
PACKAGES = $(DEBIAN_PACKAGES)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help
help: ## list these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: video
video: setup ## render film 1 in English, 1080p30, and print where it is
	@$(BIN)/tutorials render 1 --locale en

.PHONY: films
films: setup ## render every film in every language
	@$(BIN)/tutorials render

.PHONY: test
test: PACKAGES += $(TEST_PACKAGES)
test: setup listening ## all that CI runs: ruff, mypy --strict, the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2

.PHONY: check
check: setup ## find what is wrong in scripts, catalogues and scenes without rendering
	@$(BIN)/tutorials check

.PHONY: bench
bench: setup ## measure stock Manim, ours and x264 alone on the same scenes (about 50 minutes); see render/bench/BENCH.md
	@$(BIN)/python -m render.bench run

.PHONY: setup
setup: packages $(READY) voices ## system packages, fonts, voices, and the virtual environment with .venv/bin/tutorials

.PHONY: voices
voices: $(READY) # Kokoro's model and voices, 116 MB in the user's cache; where they cannot be had it says so, and goes on
	@$(BIN)/python -m voiceover.kokoro_install

.PHONY: listening
listening: $(LISTENING) # a recogniser and a voice for the tests; where they cannot be had, the tests that need them say so

.PHONY: packages
packages: # silent and without apt where everything is already there, or where this is not Debian
	@if command -v apt-get >/dev/null; then \
	  missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${db:Status-Status}' $$p 2>/dev/null | grep -qx installed || echo $$p; done); \
	  if [ -n "$$missing" ]; then \
	    echo "Installing Debian packages:" $$missing; \
	    $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
	  fi; \
	fi

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --use-pep517 --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(LISTENING): requirements-listening.lock $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --retries 1 --require-hashes -r $< \
	  || echo "NOTICE: what the tests listen with could not be installed: some will be skipped." >&2
	@touch $@

.PHONY: lock
lock: setup ## pin the dependencies again, with hashes and without addresses (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --extra listening --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --constraint requirements.lock pyproject.toml \
	  -o requirements-listening.lock

.PHONY: clean
clean: ## remove films and everything kept between renders
	rm -rf build media

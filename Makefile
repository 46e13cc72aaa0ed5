# Every command of the project. Needs make and any Python 3 from 3.8; fetches the rest into this folder.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup train run chat test lint bench evaluate clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make both environments from their lock files, if those have changed
	@$(PYTHON) scripts/setup.py

train: setup ## train Rasa, the scorer and the judge of open answers, where what they learn from has changed (FORCE=1: always)
	@$(BIN)/python -m bot.launch.training $(if $(FORCE),--force)
	@$(BIN)/duilian train $(if $(FORCE),--force)

run: train ## start everything and print the address; Ctrl-C stops it
	@$(BIN)/duilian run

chat: setup ## the same role-play in this terminal, while `make run` runs in another
	@$(BIN)/duilian chat

test: train lint ## the whole suite (ARGS="-k words": a part of it)
	@$(PYTHON) scripts/browser.py
	@if test -d bot/widget/node_modules; then cd bot/widget && npm run --silent check && npm test --silent; \
	else echo "not run: the widget's own checks (no npm)"; fi
	@$(BIN)/pytest $(ARGS)

lint: setup ## formatting, style, types, import rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: train ## latency, throughput, start and training against the demo bot of `rasa init`
	@$(BIN)/python -m benchmarks.turns

evaluate: train ## measure the scorer on what it has never seen; writes docs/evaluation.md
	@$(BIN)/duilian evaluate

clean: ## remove environments, models and caches; recorded attempts stay
	rm -rf .venv engine/.venv .tools models .rasa bot/widget/node_modules var/log var/endpoints-*.yml
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

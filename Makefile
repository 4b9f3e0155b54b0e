PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

DEMO := demo-output
SAMPLES := resources/samples

.PHONY: demo test check

# The main job on the sample photos: each gets the sentence that a photographer would type.
demo: $(STAMP)
	rm -rf $(DEMO)
	$(BIN)/photofix batch $(SAMPLES)/dark.jpg -o $(DEMO) -i "too dark and grainy"
	$(BIN)/photofix batch $(SAMPLES)/grainy.jpg -o $(DEMO) -i "high ISO, lots of colour noise"
	$(BIN)/photofix batch $(SAMPLES)/hazy.jpg -o $(DEMO) -i "the view is lost in haze"
	$(BIN)/photofix batch $(SAMPLES)/rainy.jpg -o $(DEMO) -i "take the rain away"
	@echo "The restored photos are in $(DEMO)/, the originals in $(SAMPLES)/."

test: $(STAMP)
	$(BIN)/python -m pytest -q

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# torch first: whatever build of it is at hand then meets every later requirement.
$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q torch==2.13.0
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	touch $(STAMP)

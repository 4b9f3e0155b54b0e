PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

DEMO := demo-output
SAMPLES := resources/samples

LANGUAGES := de es fr it
TRANSLATIONS := resources/translations
APP := $(sort $(wildcard ui/*.py ui/*/*.py))

.PHONY: demo test check reference package translations icons walk

# The main job on the sample photos: each gets the sentence that a photographer would type.
demo: $(STAMP)
	rm -rf $(DEMO)
	$(BIN)/photofix batch $(SAMPLES)/dark.jpg -o $(DEMO) -i "too dark and grainy"
	$(BIN)/photofix batch $(SAMPLES)/grainy.jpg -o $(DEMO) -i "high ISO, lots of colour noise"
	$(BIN)/photofix batch $(SAMPLES)/hazy.jpg -o $(DEMO) -i "the view is lost in haze"
	$(BIN)/photofix batch $(SAMPLES)/rainy.jpg -o $(DEMO) -i "take the rain away"
	@echo "The restored photos are in $(DEMO)/, the originals in $(SAMPLES)/."

test: $(STAMP)
	sh packaging/system_libraries.sh $(BIN)/python
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q -n auto --dist loadfile

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# torch first: whatever build of it is at hand then meets every later requirement. spandrel without its torchvision,
# whose builds would bring a torch of their own: tests/models/test_spandrel.py.
$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q torch==2.13.0
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	$(BIN)/python -m pip install -q --no-deps -c constraints.txt spandrel einops
	touch $(STAMP)

# Collect the app's texts for Qt Linguist, and make what the app loads of its files.
translations: $(STAMP)
	$(BIN)/python tools/app_texts.py build/app_texts.py
	$(BIN)/pyside6-lupdate $(APP) build/app_texts.py -no-obsolete -locations none \
		$(foreach code,$(LANGUAGES),-ts $(TRANSLATIONS)/photofix_$(code).ts)
	$(BIN)/pyside6-lupdate $(APP) -no-obsolete -locations none -pluralonly \
		-source-language en -target-language en -ts $(TRANSLATIONS)/photofix_en.ts
	for code in en $(LANGUAGES); do $(BIN)/pyside6-lrelease -silent -compress \
		$(TRANSLATIONS)/photofix_$$code.ts -qm $(TRANSLATIONS)/photofix_$$code.qm; done

# Make the pages of the documentation that are made of the code.
reference: $(STAMP)
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/man_pages.py

# The program with all it needs, a .deb where dpkg-deb is, an AppImage where appimagetool is: in dist/. It is built in
# an environment of its own, from what the wheel holds.
PACKAGE_ENV := build/package
package:
	test -x $(PACKAGE_ENV)/bin/python || $(PYTHON) -m venv $(PACKAGE_ENV)
	$(PACKAGE_ENV)/bin/python -m pip install -q torch==2.13.0
	$(PACKAGE_ENV)/bin/python -m pip install -q -c constraints.txt '.[all]' pyinstaller
	sh packaging/linux/build.sh $(PACKAGE_ENV)/bin/python dist

icons: $(STAMP)
	$(BIN)/python tools/make_icons.py

# Walk through the app in a real X server, and take the pictures of docs/screenshots.
walk: $(STAMP)
	$(BIN)/python tools/walk.py

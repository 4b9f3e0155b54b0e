"""Which packages there are, and what a build adds; all else is in pyproject.toml.

The folders ui/ and resources/ are installed under names of their own, not as a general "ui". A
build from a checkout notes its commit, which `photofix --version` tells.
"""

import subprocess
from glob import glob
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py


class BuildWithCommit(build_py):
    def run(self) -> None:
        super().run()
        try:
            said = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True)
        except OSError:
            return
        if said.returncode == 0 and not self.editable_mode:
            place = Path(self.build_lib) / "photofix" / "commit.txt"
            place.write_text(said.stdout.strip() + "\n", encoding="ascii")


setup(
    packages=[
        *find_packages(include=["photofix", "photofix.*"]),
        "photofix_ui",
        *(f"photofix_ui.{name}" for name in find_packages("ui")),
        "photofix_resources",
    ],
    package_dir={"photofix_ui": "ui", "photofix_resources": "resources"},
    cmdclass={"build_py": BuildWithCommit},
    data_files=[
        ("share/man/man1", sorted(glob("packaging/man/*.1"))),
        ("share/bash-completion/completions", glob("packaging/completion/photofix.bash")),
        ("share/zsh/site-functions", glob("packaging/completion/_photofix")),
        ("share/fish/vendor_completions.d", glob("packaging/completion/photofix.fish")),
        ("share/applications", glob("packaging/photofix.desktop")),
    ],
)

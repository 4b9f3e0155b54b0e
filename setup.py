"""Which packages there are; everything else about the project is in pyproject.toml.

The folders ui/ and resources/ are installed under names of their own, not as a general "ui".
"""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["photofix", "photofix.*"]),
        "photofix_ui",
        *(f"photofix_ui.{name}" for name in find_packages("ui")),
        "photofix_resources",
    ],
    package_dir={"photofix_ui": "ui", "photofix_resources": "resources"},
)

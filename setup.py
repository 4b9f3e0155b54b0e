"""Which packages there are; everything else about the project is in pyproject.toml.

The folder resources/ is installed under a name of its own, not as a general "resources".
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["photofix", "photofix.*"]), "photofix_resources"],
    package_dir={"photofix_resources": "resources"},
)

"""The index of the sample entries, written once."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sample


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    """The folder of the sample index."""
    return sample.write(tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="session")
def many():
    """1,500 made-up people, enough for common terms and pairs."""
    sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks/search"))
    import people

    return people.entries(1500)


@pytest.fixture(scope="session")
def large_index(many, tmp_path_factory):
    """The folder of an index of 1,500 people."""
    return sample.write(tmp_path_factory.mktemp("large"), many, [])

"""A folder for the fault tests: in memory where the system has one, because they sync thousands of times."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # Linux; elsewhere the usual temporary folder serves, more slowly


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder, gone after the test."""
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="bangvang-", dir=memory) as path:
        yield Path(path)

"""The bench that takes the index apart from the rest of a build."""

from __future__ import annotations

import subprocess
import sys

from tests.support.build import HOME


def test_the_share_of_the_index_is_that_of_the_index() -> None:
    """The clock runs where the index is made: it has seen files, and took some of the time and not all of it."""
    run = subprocess.run([sys.executable, str(HOME / "benchmarks" / "search" / "share.py"), "--people", "30"],
                         capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    row = next(line for line in run.stdout.splitlines() if line.startswith("| 30 |"))
    *_, share, _, files = (cell.strip() for cell in row.strip("|").split("|"))
    assert int(files) > 10
    assert 0 < float(share.rstrip("%")) < 100

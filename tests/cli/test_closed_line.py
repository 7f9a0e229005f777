"""Whoever reads what a command prints may stop reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
RUN = (
    "import sys; sys.path.insert(0, sys.argv[1] + '/hooks'); import bangvang.cli; "
    "sys.exit(bangvang.cli.main(sys.argv[2:], root_default=sys.argv[1], renderer=lambda: None))"
)


def test_a_closed_line_is_no_fault() -> None:
    """`build.py schema | head -1`: no traceback, and the exit code that other programs have."""
    command = [sys.executable, "-c", RUN, str(HOME), "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141

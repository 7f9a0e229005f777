"""Whoever reads what a command prints may stop reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

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


WHOLE = (
    "import sys; sys.path.insert(0, sys.argv[1]); import build; build.has_packages = lambda _: True; "
    "sys.exit(build.main(['--no-venv', *sys.argv[2:]]))"
)


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams(closed: str) -> None:
    """A service manager, or `>&-`, may leave no standard streams at all: the work is done all the same."""
    command = ["sh", "-c", f'"$@" {closed}', "sh", sys.executable, "-c", WHOLE, str(HOME), "schema"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the line")
@pytest.mark.parametrize("words", [["--help"], ["check", "--help"]])
def test_help_into_a_closed_line(words: list[str]) -> None:
    """`build.py --help | true`: nobody reads, and nothing is said of it."""
    command = ["sh", "-c", '{ "$@"; echo $? >&2; } | true', "sh", sys.executable, "-c", "import time; time.sleep(1); " + RUN]
    done = subprocess.run([*command, str(HOME), *words], capture_output=True, check=False)
    assert done.stderr == b"141\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("words", [["schema"], ["--help"], ["check", "--help"]])
def test_a_full_disk_behind_the_output(words: list[str]) -> None:
    """`build.py schema > file` on a full disk: a sentence, exit code 1."""
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-c", RUN, str(HOME), *words]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "hãy kiểm tra quyền truy cập và chỗ trống" in said
    assert said.count("\n") == 1

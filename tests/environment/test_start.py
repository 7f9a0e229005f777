"""Starting build.py: the environment is made once, the command runs inside it, its exit code comes back."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from importlib import metadata
from pathlib import Path

import pytest

only_posix = os.name == "posix"


def told(done):
    """What the fake command line says it was given."""
    return json.loads(done.stdout.splitlines()[0])


def test_command_runs_inside_with_its_packages(ready):
    """The command sees the locked packages, its arguments, the checkout and hooks/ first on the path."""
    done = ready.start("import", "--root", "ở đâu đó")
    seen = told(done)
    assert done.returncode == 0
    assert done.stdout.splitlines()[1] == "mẫu 1.0"
    assert seen["arguments"] == ["import", "--root", "ở đâu đó"]
    assert Path(seen["root"]) == ready.root
    assert Path(seen["hooks"]) == ready.root / "hooks"
    assert Path(seen["prefix"]).parent == ready.root / ".cache" / "env"


def test_second_start_is_silent_and_needs_no_packages(ready):
    """The second start installs nothing: it works with no place to get packages from, and says nothing."""
    done = ready.start(PIP_FIND_LINKS=os.devnull)
    assert (done.returncode, done.stderr) == (0, "")


def test_started_by_its_own_python_makes_no_child(ready):
    """The environment's own interpreter is recognised by its prefix: the command runs at once."""
    python = next((ready.root / ".cache" / "env").glob("requirements-*/[bS]*/python*"))
    done = subprocess.run(
        [python, ready.root / "build.py", "code=7"], env=ready.environ(), capture_output=True, check=False
    )
    assert done.returncode == 7


def test_misleading_variables_do_not_reach_the_command(ready, tmp_path):
    """A PYTHONPATH or pip setting of the shell changes nothing inside; the index setting arrives."""
    done = ready.start(PYTHONPATH=str(tmp_path), PIP_TARGET=str(tmp_path), PIP_USER="1", PIP_INDEX_URL="kept")
    environ = told(done)["environ"]
    assert environ["PIP_INDEX_URL"] == "kept"
    assert not {"PYTHONPATH", "PIP_TARGET", "PIP_USER"} & set(environ)


@pytest.mark.parametrize("code", [0, 1, 2, 130])
def test_exit_code_of_the_command_comes_back(ready, code):
    """build.py ends with the command's own exit code."""
    assert ready.start(f"code={code}").returncode == code


if only_posix:

    def test_death_by_signal_is_128_and_the_number(ready):
        """A command that was killed is not a success: 128 + 9, as a shell says it."""
        assert ready.start("die").returncode == 137

    @pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
    def test_stopping_the_parent_stops_the_command(ready, number, code):
        """Ctrl-C in a terminal and a service manager's SIGTERM both end the command, within seconds."""
        # Tests started in the background of a shell ignore Ctrl-C, and so would all that they start.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            process = ready.popen("wait")
        finally:
            signal.signal(signal.SIGINT, before)
        process.stdout.readline()  # the command is at work
        begun = time.monotonic()
        if number == signal.SIGINT:
            os.killpg(process.pid, number)  # a terminal tells the whole group
        else:
            process.send_signal(number)
        process.communicate(timeout=30)
        assert process.returncode == code
        assert time.monotonic() - begun < 20


def test_no_venv_names_what_is_missing(checkout):
    """--no-venv never installs: it lists what is missing or of another version, with the line to mend it."""
    checkout.lock("bangvang-absent==3.1\npytest==0.0.1\nnot-for-us==1 ; sys_platform == 'never'\n")
    done = checkout.start("--no-venv")
    assert done.returncode == 2
    assert "bangvang-absent==3.1 (chưa có)" in done.stderr
    assert f"pytest==0.0.1 (đang có {metadata.version('pytest')})" in done.stderr
    assert f'pip install --require-hashes -r "{checkout.root / "requirements.txt"}"' in done.stderr
    assert "not-for-us" not in done.stderr
    assert checkout.names() == []


def test_no_venv_runs_in_the_present_interpreter(checkout):
    """With everything there, --no-venv makes no environment, and the command never sees the option."""
    checkout.lock(f"pytest=={metadata.version('pytest')}\n")
    done = checkout.start("check", "--no-venv", "code=5")
    assert done.returncode == 5
    assert told(done)["arguments"] == ["check", "code=5"]
    assert checkout.names() == []


@pytest.mark.skipif(not only_posix, reason="Windows reads paths in one way")
def test_a_locale_without_utf_8_starts_the_same_environment(ready):
    """Front and command read an accented path as other letters there, and mean the one environment all the same."""
    done = ready.start("import", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PIP_FIND_LINKS=os.devnull)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(ready.names("requirements-")) == 1

"""Who kills build.py kills the command that it started: nothing goes on unseen, and no lock stays behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
import venv
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.environment.conftest import ROOT, Checkout, load
from tests.support.data import small_site

GONE = 5.0  # seconds after which a command that should be gone is said to live on; it has one
HOME = ("build.py", "mkdocs.yml", "requirements.txt", "hooks", "theme_overrides", "content")

if os.name == "posix":

    @contextmanager
    def group_of(front):
        """Whatever a failing test leaves behind ends with the block."""
        try:
            yield front
        finally:
            with suppress(ProcessLookupError):
                os.killpg(front.pid, signal.SIGKILL)
            front.communicate()

    def kill_alone(front):
        """SIGKILL the front and nobody else; returns when nobody can write to its standard output any more."""
        front.kill()
        front.communicate(timeout=GONE)

    @pytest.mark.parametrize("busy", ["wait", "compute", "helper", "ask"])
    def test_command_ends_with_its_killed_front(ready, busy):
        """Asleep, computing, waiting for a process of its own or for an answer: the command is gone with its front."""
        with terminal() as stdin, group_of(ready.popen(busy, stdin=stdin)) as front:
            front.stdout.readline()  # the command is at work
            kill_alone(front)

    def test_command_whose_front_is_gone_before_it_begins(ready):
        """A front killed at once leaves nothing either, however far its child has come."""
        for pause in (0.0, 0.03, 0.06, 0.12):
            with group_of(ready.popen("wait")) as front:
                time.sleep(pause)
                kill_alone(front)

    def test_killed_build_leaves_the_site_free_for_the_next(tmp_path):
        """A front killed while the real program builds: it builds no further, and the next build succeeds at once."""
        checkout, root = real_checkout(tmp_path / "home"), tmp_path / "site of tests"
        small_site(root)
        command = ("build", "--root", str(root), "--today", "2026-06-01")
        with group_of(checkout.popen(*command)) as front:
            until = time.monotonic() + 60
            while not (root / ".cache" / "store.db").exists() and time.monotonic() < until:  # opened under the lock
                time.sleep(0.005)
            kill_alone(front)
        assert (root / ".cache" / "store.db").exists()
        assert not (root / "site").exists()
        done = checkout.start(*command)
        assert done.returncode == 0, done.stderr
        assert (root / "site" / "manifest.json").exists()

    @contextmanager
    def terminal():
        """A standard input that nobody types into."""
        reading, writing = os.pipe()
        try:
            yield reading
        finally:
            os.close(reading)
            os.close(writing)


def real_checkout(root: Path) -> Checkout:
    """A copy of the program whose environment lends its packages from the one that runs the tests."""
    (root / "data").mkdir(parents=True)  # mkdocs.yml names it
    for name in HOME:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, root / name)
    environment = Path(load(root / "hooks" / "environment.py").environment_of("requirements.txt"))
    venv.create(environment, symlinks=os.name == "posix")
    packages = next(environment.glob("[lL]ib/**/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (environment / "complete").write_text("", encoding="utf-8")
    return Checkout(root, root)


def test_standard_input_stays_the_commands(ready):
    """What is typed or piped into build.py reaches the command: it may ask."""
    done = subprocess.run(
        [sys.executable, ready.root / "build.py", "ask"],
        env=ready.environ(), input="có\n", capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.stdout.splitlines()[1] == "có"
    assert done.returncode == 0


def test_a_start_from_within_the_command_is_a_start_of_its_own(ready):
    """build.py inside a command of build.py, as tests do it, has no front to watch and nothing handed down to trip over."""
    done = ready.start("again")
    assert (done.returncode, done.stderr) == (9, "")


class Ended(BaseException):
    """The process would be gone."""


@pytest.mark.parametrize(
    ("refusal", "ends"),
    [(None, True), (OSError("no such process"), True), (PermissionError("not yours"), False)],
)
def test_on_windows_the_fronts_process_is_waited_for(build, monkeypatch, refusal, ends):
    """The command ends after the wait, or when there is no front any more; one that may not be watched is no hindrance."""
    called = []

    def open_process(*given):
        called.append(given)
        if refusal:
            raise refusal
        return 44

    def leave(_code):
        raise Ended

    system = {"SYNCHRONIZE": 1, "INFINITE": 2, "OpenProcess": open_process}
    system["WaitForSingleObject"] = lambda *given: called.append(given)
    monkeypatch.setitem(sys.modules, "_winapi", SimpleNamespace(**system))
    monkeypatch.setattr(build.sys, "platform", "win32")
    monkeypatch.setattr(build.os, "_exit", leave)
    with pytest.raises(Ended) if ends else nullcontext():
        build.end_with(4321)
    assert called == [(1, False, 4321)] + [(44, 2)] * (refusal is None)


def test_on_windows_nothing_is_inherited_beyond_the_standard_streams(build, monkeypatch):
    """There the front gives its process number, and lets the system hand on the streams as it always did."""
    started = []

    def popen(command, env, pass_fds):
        started.append((command, list(pass_fds)))
        return SimpleNamespace(wait=lambda _patience: 7)

    monkeypatch.syspath_prepend(str(ROOT / "hooks"))
    monkeypatch.setattr(build.sys, "platform", "win32")
    monkeypatch.setattr(build.subprocess, "Popen", popen)
    monkeypatch.setattr(build.signal, "signal", lambda *_: None)
    assert build.run_child("env", ["check"]) == 7
    [(command, passed)] = started
    assert command[1:] == ["-X", f"front={os.getpid()}", str(ROOT / "build.py"), "check"]
    assert passed == []

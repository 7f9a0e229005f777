"""Making the environment: whole or not there, by one starter at a time, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

MAKING = "đang chuẩn bị môi trường riêng"


def wait_for(condition):
    """Wait until the condition holds; a test that waits in vain fails here."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def test_environment_is_made_once_and_kept(ready):
    """Starts make exactly one environment and leave nothing half made beside it."""
    ready.start()
    (name,) = ready.names()
    assert name.startswith("requirements-")


def test_new_lock_replaces_the_old_environment(checkout):
    """After the lock changed the new packages are used, and the environment of the old lock is gone."""
    first = checkout.start("import")
    assert MAKING in first.stderr
    assert first.stdout.splitlines()[1] == "mẫu 1.0"
    (old,) = checkout.names()
    checkout.lock(checkout.wheel("2.0"))
    done = checkout.start("import")
    assert done.stdout.splitlines()[1] == "mẫu 2.0"
    (new,) = checkout.names()
    assert new != old


def test_environment_without_its_mark_is_made_again(checkout, environment, monkeypatch):
    """The mark is the last thing written: a folder of the right name without it is replaced, not used."""
    monkeypatch.setattr(environment, "ROOT", str(checkout.root))
    name = Path(environment.environment_of("requirements.txt")).name
    folder = checkout.root / ".cache" / "env" / name
    shutil.copytree(
        sys.prefix, folder, symlinks=True, ignore=shutil.ignore_patterns("site-packages", "complete")
    )
    done = checkout.start("import")
    assert done.stdout.splitlines()[1] == "mẫu 1.0", done.stderr
    assert checkout.names() == [name]
    assert (folder / "complete").exists()


def test_second_starter_waits_for_the_first(checkout):
    """While one start makes the environment another waits, says so, and then uses what was made."""
    folder = checkout.root / ".cache" / "env"
    folder.mkdir(parents=True)
    guard = sqlite3.connect(folder / "lock.db", isolation_level=None)
    guard.execute("BEGIN EXCLUSIVE")
    waiting = [checkout.popen("import"), checkout.popen("import")]
    try:
        for process in waiting:
            assert "xin chờ" in process.stderr.readline()
            assert process.poll() is None
        assert checkout.names() == []
    finally:
        guard.close()
    ends = [process.communicate(timeout=120) for process in waiting]
    assert [process.returncode for process in waiting] == [0, 0]
    assert sum(MAKING in err for _, err in ends) == 1
    assert [out.splitlines()[1] for out, _ in ends] == ["mẫu 1.0"] * 2


def test_killed_while_making_then_recovers(checkout):
    """Killed at several moments of the making, the next start still makes it whole."""
    for pause in (0.0, 0.6, 2.0):
        before = set(checkout.names("new-"))
        process = checkout.popen("import")
        wait_for(lambda before=before: set(checkout.names("new-")) - before)
        time.sleep(pause)
        process.kill()  # its pip or venv goes on for a while as an orphan: that must do no harm either
        process.wait()
        process.stdout.close()
        process.stderr.close()
        assert checkout.names("requirements-") == []
    done = checkout.start("import")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1] == "mẫu 1.0"
    (name,) = checkout.names("requirements-")
    assert (checkout.root / ".cache" / "env" / name / "complete").exists()


def test_leftovers_are_cleared_by_the_next_making(checkout):
    """What a killed start left beside the environments does not stay for ever."""
    for name in ("new-abc", "old-def", "requirements-0123456789abcdef", "requirements-test-0123456789abcdef"):
        (checkout.root / ".cache" / "env" / name / "x").mkdir(parents=True)
    assert checkout.start().returncode == 0
    mine, other_lock = checkout.names()
    assert (
        other_lock == "requirements-test-0123456789abcdef"
    )  # the tests' own environment is not ours to remove
    assert mine != "requirements-0123456789abcdef"


def test_package_with_another_hash_is_refused(checkout):
    """A wheel whose bytes are not those of the lock stops the making, and nothing is left of it."""
    good = (checkout.root / "requirements.txt").read_text(encoding="utf-8")
    checkout.lock(good[:-65] + "0" * 64 + "\n")
    refused = checkout.start("import")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert "hash" in refused.stderr.lower()
    assert "Chưa chuẩn bị được môi trường" in refused.stderr
    assert checkout.names() == []


@pytest.mark.parametrize("setting", ["target = {}", "prefix = {}", "root = {}", "dry-run = true"])
def test_packages_that_pip_puts_elsewhere_are_not_taken_for_here(checkout, tmp_path, setting):
    """Where pip's own settings lead it away nothing is marked complete: the settings are named, and the next try works."""
    settings = tmp_path / "pip.conf"
    settings.write_text("[install]\n" + setting.format(tmp_path / "elsewhere") + "\n", encoding="utf-8")
    refused = checkout.start("import", PIP_CONFIG_FILE=str(settings))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "target, prefix, root, dry-run" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert checkout.names() == []
    assert checkout.start("import").stdout.splitlines()[1] == "mẫu 1.0"


def test_ctrl_c_while_making_leaves_nothing(checkout):
    """Ctrl-C in a terminal during the making ends it with code 130 and leaves nothing half made."""
    process = checkout.popen("import")
    wait_for(lambda: checkout.names("new-"))
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert "Đã dừng theo yêu cầu." in err
    assert "Traceback" not in err
    assert checkout.names() == []


def test_place_that_cannot_be_written_is_named(checkout):
    """Where no environment can be made the answer names the place and the other way, without a traceback."""
    (checkout.root / ".cache").write_text("a file where a folder should be", encoding="utf-8")
    refused = checkout.start()
    assert refused.returncode == 1
    assert str(checkout.root / ".cache") in refused.stderr
    assert "--no-venv" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are Unicode")
def test_a_place_that_is_no_utf_8_is_named(checkout):
    """A folder from an old archive: its name is what is wrong, and not the network."""
    old = os.fsencode(checkout.root.parent) + b"/thi \xe3ua"
    os.rename(checkout.root, old)
    checkout.root = Path(os.fsdecode(old))
    refused = checkout.start()
    assert refused.returncode == 1
    assert "không viết bằng UTF-8" in refused.stderr
    assert "xe3ua" in refused.stderr
    assert "mạng" not in refused.stderr
    assert checkout.names() == []


@pytest.mark.parametrize(("hindered", "length", "code"), [
    (sqlite3.SQLITE_FULL, 10, errno.ENOSPC),
    (sqlite3.SQLITE_CANTOPEN, 500, errno.ENAMETOOLONG),
    (sqlite3.SQLITE_CANTOPEN, 10, None),
])  # fmt: skip
def test_what_hinders_the_lock_is_told_as_it_is(making, monkeypatch, hindered, length, code):
    """A full disk and a path too long for SQLite are no closed folder."""
    monkeypatch.setattr(making, "ENVIRONMENTS", "/" + "x" * length)
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = hindered
    assert making.as_of_the_system(error).errno == code


def test_each_hindrance_has_its_way_out(build, environment, monkeypatch, capsys):
    """On a full disk nobody is asked for the right to write."""

    def full(_lock):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(environment, "environment_of", full)
    monkeypatch.setitem(sys.modules, "environment", environment)
    assert build.run_inside("requirements.txt", []) == 1
    said = capsys.readouterr().err
    assert "giải phóng" in said
    assert "cho phép ghi" not in said


def test_source_packages_are_refused(checkout):
    """Only wheels are installed: a source package would run its own code while it is installed."""
    for wheel in checkout.wheels.iterdir():
        wheel.rename(wheel.with_name("bangvang_sample-1.0.tar.gz"))
    refused = checkout.start("import")
    assert refused.returncode == 1
    assert checkout.names() == []

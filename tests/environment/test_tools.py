"""What the tests need beside Python: found, else brought, else asked for with the way to get it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bangvang.cli import tools

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bare(monkeypatch):
    """A machine that has nothing: no program is found, and each attempt to bring one is noted and fails."""
    tried = []

    def attempt(command, **_settings):
        tried.append(" ".join(command))
        return False

    monkeypatch.delenv("BANGVANG_CHROMIUM", raising=False)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(tools, "CHROMIUM_PLACES", ())
    monkeypatch.setattr(tools.shutil, "which", {"apt-get": "apt-get"}.get)
    monkeypatch.setattr(tools.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(tools, "_try", attempt)
    return tried


def test_chromium_is_sought_in_order_then_asked_for(bare, tmp_path):
    """Playwright's download comes before Debian's package; without either the message says what to do."""
    with pytest.raises(tools.Missing, match="sudo apt install chromium"):
        tools.chromium(tmp_path)
    assert "playwright install" in bare[0]
    assert bare[-1].endswith("chromium")
    assert "install -y" in bare[-1]


def test_debian_packages_need_root(bare, tmp_path, monkeypatch):
    """Who is not root is never asked for a password: apt-get is not started."""
    monkeypatch.setattr(tools.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(tools.Missing):
        tools.chromium(tmp_path)
    assert not [command for command in bare if "apt-get" in command]


def test_system_chromium_is_taken_first(bare, monkeypatch, tmp_path):
    """A Chromium of the system is used as it is; nothing is downloaded."""
    monkeypatch.setattr(tools.shutil, "which", {"chromium": "/bin/chromium"}.get)
    monkeypatch.setattr(tools, "_answers", lambda command: command[0] == "/bin/chromium")
    assert tools.chromium(tmp_path) == "/bin/chromium"
    assert bare == []


def test_chromium_that_does_not_start_is_passed_over(bare, monkeypatch, tmp_path):
    """A browser that is there but lacks its libraries counts as missing."""
    monkeypatch.setattr(tools.shutil, "which", {"chromium": "/bin/chromium"}.get)
    monkeypatch.setattr(tools, "_answers", lambda _command: False)
    with pytest.raises(tools.Missing):
        tools.chromium(tmp_path)


def test_node_of_playwright_serves_where_the_system_has_none(bare):
    """Without Node.js on the machine the one inside Playwright's wheel runs scripts."""
    found = tools.node()
    done = subprocess.run([found, "-p", "1 + 1"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2"


def test_java_is_asked_for(bare):
    """Without Java the message names the Debian package."""
    with pytest.raises(tools.Missing, match="default-jre-headless"):
        tools.java()
    assert "default-jre-headless" in bare[-1]


def test_npm_packages_are_unpacked_once_and_whole(monkeypatch, tmp_path):
    """A failed npm leaves nothing that a later run would take for whole; a finished one is not run again."""
    runs = []

    def npm(command, cwd, **_settings):
        runs.append(command)
        (cwd / "node_modules").mkdir()
        return len(runs) > 1

    monkeypatch.setattr(tools.shutil, "which", lambda _name: "npm")
    monkeypatch.setattr(tools, "_try", npm)
    source = ROOT / "tests" / "tools"
    with pytest.raises(tools.Missing):
        tools.node_modules(source, tmp_path)
    assert list(tmp_path.iterdir()) == []
    place = tools.node_modules(source, tmp_path)
    assert tools.node_modules(source, tmp_path) == place
    assert place.is_dir()
    assert len(runs) == 2
    assert "--ignore-scripts" in runs[0]


def test_program_that_hangs_or_is_absent_does_not_answer():
    """Only a program that starts and ends well counts as there."""
    assert tools._answers([sys.executable, "-c", ""])
    assert not tools._answers([sys.executable, "-c", "raise SystemExit(3)"])
    assert not tools._answers(["bangvang-no-such-program"])

"""build.py as a file: what it may be written in, what it may use, how it answers an old Python."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bangvang.cli import options

ROOT = Path(__file__).resolve().parents[2]
FILES = ("build.py", "hooks/environment.py", "hooks/make_environment.py")


def source(path):
    """The text of a file of the checkout."""
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES)
def test_parses_on_python_3_8(path):
    """A person with Python 3.8 gets an answer, not a syntax error."""
    ast.parse(source(path), feature_version=(3, 8))


@pytest.mark.parametrize("path", FILES)
def test_uses_the_standard_library_alone(path):
    """Nothing needs to be installed before build.py runs."""
    names = set()
    for node in ast.walk(ast.parse(source(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module)
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names | {"environment", "make_environment"}


@pytest.mark.parametrize("word", ["flock", "os.exec", "os.fork", "os.symlink"])
def test_uses_nothing_that_windows_lacks(word):
    """The way from start to command needs no flock, exec, fork or symbolic link."""
    assert word not in "".join(map(source, FILES))


def test_same_options_take_a_value_before_and_inside_the_environment(build):
    """build.py and the command line agree which words are values and which is the command."""
    assert build.VALUED == options.VALUED


def test_old_python_is_told_what_is_needed(build, monkeypatch, capsys):
    """On Python 3.8 the answer names the version at hand and the version needed, with exit code 2."""
    monkeypatch.setattr(build.sys, "version_info", (3, 8, 18, "final", 0))
    assert build.main(["check"]) == 2
    said = capsys.readouterr().err
    assert "3.8.18" in said
    assert "Python 3.11 trở lên" in said


def test_missing_ensurepip_names_the_package(making, monkeypatch):
    """Where Debian left ensurepip out, the line that installs it is printed."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(SystemExit, match=r"apt install python3\.\d+-venv"):
        making.refuse_without_venv()


@pytest.mark.parametrize(
    ("arguments", "lock"),
    [
        ([], "requirements.txt"),
        (["check"], "requirements.txt"),
        (["test"], "requirements-test.txt"),
        (["bench", "x"], "requirements-bench.txt"),
        (["--root", "test", "check"], "requirements.txt"),
        (["--today", "2026-11-20", "test"], "requirements-test.txt"),
        (["--root=test"], "requirements.txt"),
        (["--no-venv", "test"], "requirements-test.txt"),
        (["check", "--", "test"], "requirements.txt"),
        (["--", "test"], "requirements.txt"),
        (["publish", "test"], "requirements.txt"),
    ],
)
def test_only_tests_and_benchmarks_need_the_larger_lock(build, arguments, lock):
    """The command decides which lock is installed; a folder called `test` does not."""
    assert build.lock_of(arguments) == lock


def test_variables_that_mislead_are_cleared_and_the_index_is_kept(environment, monkeypatch):
    """What would move the installation is cleared; where packages come from stays the machine's affair."""
    cleared = ["PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"]
    cleared += ["__PYVENV_LAUNCHER__", "PIP_NO_DEPS", "PIP_CONSTRAINT", "PIP_PROGRESS_BAR", "PIP_GLOBAL_OPTION"]
    kept = ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CONFIG_FILE", "PIP_FIND_LINKS", "PIP_CERT"]
    kept += ["HTTPS_PROXY", "SSL_CERT_FILE", "SOURCE_DATE_EPOCH", "LANG"]
    for name in cleared + kept:
        monkeypatch.setenv(name, "x")
    environ = environment.clean_environ()
    assert not set(cleared) & set(environ)
    assert {name: environ.get(name) for name in kept} == dict.fromkeys(kept, "x")


@pytest.mark.parametrize(("free", "told"), [(3, True), (40_000, False)])
def test_a_step_that_fails_on_a_full_disk_says_so(making, monkeypatch, tmp_path, capsys, free, told):
    """`venv` only says that its step failed; the next line of ours spoke of the network alone."""
    for name in ("ROOT", "ENVIRONMENTS"):
        monkeypatch.setattr(making, name, str(tmp_path))
    (tmp_path / "requirements.txt").write_text("a==1\n", encoding="utf-8")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free * 2**20))
    with pytest.raises(SystemExit, match="Chưa chuẩn bị được môi trường"):
        making.run_step([sys.executable, "-c", "raise SystemExit(1)"], "requirements.txt")
    assert (f"Ổ đĩa chỉ còn trống {free} MB" in capsys.readouterr().err) == told


def test_key_changes_with_lock_and_python(environment, monkeypatch, tmp_path):
    """Another lock, another Python or another place is another environment; the same is the same."""
    monkeypatch.setattr(environment, "ROOT", str(tmp_path))
    (tmp_path / "requirements.txt").write_text("a==1\n", encoding="utf-8")
    first = environment.environment_of("requirements.txt")
    assert environment.environment_of("requirements.txt") == first
    (tmp_path / "requirements.txt").write_text("a==2\n", encoding="utf-8")
    second = environment.environment_of("requirements.txt")
    monkeypatch.setattr(environment.sys, "version_info", (3, 13, 99, "final", 0))
    third = environment.environment_of("requirements.txt")
    monkeypatch.setattr(environment.sys, "base_prefix", "/elsewhere")
    fourth = environment.environment_of("requirements.txt")
    assert len({first, second, third, fourth}) == 4


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["bench", "--help"], 0, "cách dùng: python3 build.py bench"),
        (["test", "-h"], 0, "cách dùng: python3 build.py test"),
        (["bench", "khong-co"], 2, "Không có phép đo: khong-co"),
        (["test", "--fromat"], 2, "không hiểu: --fromat"),
        (["--no-venv", "test", "--only", "khong-co"], 2, "không có lựa chọn"),
    ],
)
def test_help_and_refusals_install_nothing(build, monkeypatch, capsys, arguments, code, words):
    """What the larger locks hold is brought only when the arguments are understood, and to be acted upon."""
    for name in ("run_inside", "has_packages"):
        monkeypatch.setattr(build, name, lambda *_: pytest.fail("packages asked for"))
    assert build.main(arguments) == code
    said = capsys.readouterr()
    assert words in said.out + said.err

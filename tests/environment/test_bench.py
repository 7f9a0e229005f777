"""`build.py bench`: every script in benchmarks/ that can be started, and an honest exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.cli import bench
from bangvang.cli.options import Options

GUARD = 'if __name__ == "__main__":\n    '


@pytest.fixture
def root(tmp_path):
    """A checkout with two benchmarks, one of which fails, and a helper."""
    folder = tmp_path / "benchmarks"
    (folder / "search").mkdir(parents=True)
    (folder / "helper.py").write_text("raise SystemExit('started')\n", encoding="utf-8")
    (folder / "fails.py").write_text(GUARD + "raise SystemExit(3)\n", encoding="utf-8")
    code = "import bangvang, pathlib, sys; pathlib.Path('ran').write_text(' '.join(sys.argv[1:]))\n"
    (folder / "search" / "size.py").write_text(GUARD + code, encoding="utf-8")
    (tmp_path / "hooks").symlink_to(Path(bench.__file__).parents[2], target_is_directory=True)
    return tmp_path


def call(root, *names, passed=()):
    """Run the command for these names."""
    return bench.run(Options(home=root, root=root.parent, names=list(names), passed=passed))


def test_named_benchmark_runs_with_its_own_options(root):
    """A benchmark is named by its place; what stands after `--` is its own; it can import the program."""
    assert call(root, "search/size", passed=("--people", "10")) == 0
    assert (root / "ran").read_text() == "--people 10"


def test_all_run_and_a_failing_one_is_named(root, capfd):
    """Without names all run, also after one that fails; the exit code is 1 and the failing one is named."""
    assert call(root) == 1
    assert (root / "ran").exists()
    seen = capfd.readouterr()
    assert "== fails" in seen.out
    assert "helper" not in seen.out
    assert "Không chạy xong: fails" in seen.err


def test_unknown_name_lists_the_known(root, capsys):
    """A name that does not exist runs nothing and lists what exists."""
    assert call(root, "size") == 2
    assert "fails, search/size" in capsys.readouterr().err
    assert not (root / "ran").exists()

"""A site of its own for each test, and the command line as an editor calls it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bangvang.cli import main

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "imports" / "awards"))


@pytest.fixture
def site(tmp_path):
    """A new site as `init` makes it, with one school and one teacher."""
    root = tmp_path / "trang"
    assert main(["init", str(root)], TESTS.parent, lambda: None) == 0
    data = root / "data"
    (data / "units" / "th-hoa-binh.yml").write_text(
        "name: Trường Tiểu học Hòa Bình\nkind: truong\nlevel: tieu-hoc\n", encoding="utf-8"
    )
    (data / "recipients" / "g-222222.yml").write_text(
        "# Giữ nguyên ghi chú này\nkind: person\nname: Nguyễn Thị Hoa\ncategory: nha-giao\nunit: th-hoa-binh\n", encoding="utf-8"
    )
    return root


@pytest.fixture
def call(site, capsys):
    """Runs a command below the site and returns its exit code and what it said."""

    def run(*argv):
        code = main([*map(str, argv), "--root", str(site), "--today", "2026-11-20"], TESTS.parent, lambda: None)
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def tree(site):
    """Every file of data/ with its bytes, as it stands when asked."""
    return lambda: {
        path.relative_to(site).as_posix(): path.read_bytes() for path in sorted((site / "data").rglob("*")) if path.is_file()
    }

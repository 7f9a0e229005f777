"""What publish finds damaged in the site that it built is made again, and told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.data import both
from tests.support.publishing import CHILD, Bench


@pytest.fixture
def bench(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bench:
    """See Bench."""
    return Bench(tmp_path, capsys)


def test_a_damaged_page_of_the_built_site(bench: Bench) -> None:
    """One byte that fails with size and time kept is found and made again by publish itself, and told; the next is as always."""
    bench.publish()
    site = bench.data.root / ".cache" / "publish" / "site"
    page = site / "bao-ve-du-lieu" / "index.html"
    status, whole = page.stat(), page.read_bytes()
    harmed = bytearray(whole)
    harmed[len(harmed) // 2] ^= 1
    with open(page, "r+b") as file:  # in place: the spare has the same file
        file.write(harmed)
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
    code, told = bench.publish()
    assert code == 0
    assert "cảnh báo: site/bao-ve-du-lieu/index.html: tệp đã bị sửa hoặc xóa ngoài công cụ nên được dựng lại" in told
    assert page.read_bytes() == whole == (bench.out / "current" / "bao-ve-du-lieu" / "index.html").read_bytes()
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page"))
    code, told = bench.publish()
    assert (code, "cảnh báo" in told, bench.kept()) == (0, False, ["000002"])

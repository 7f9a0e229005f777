"""What becomes an address names nobody who is withheld; schools that are called after people keep their addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.builder import read
from bangvang.program import Program
from tests.support.build import HOME, TODAY
from tests.support.data import Records, both, small_site

CHILD = "Trần Mộng Kiều"


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A site with a child of whom nobody agreed that anything is shown."""
    data = small_site(tmp_path)
    data.pupil("g-zzzzzz", CHILD, [])
    return data


def _lay(data: Records, path: str) -> None:
    file = data.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"# Trang\n" if path.endswith(".md") else b"x")


def _said(data: Records) -> list[tuple[str, str]]:
    return [(one.path, one.severity) for one in read(Program(HOME, data.root), TODAY, None).problems
            if one.rule == "withheld-name"]


@pytest.mark.parametrize(("path", "severity"), [
    ("content/tran-mong-kieu.md", "error"),
    ("content/guong/em-tran-mong-kieu-lop-5a.md", "error"),
    ("content/Trần Mộng Kiều.md", "error"),
    ("content/tran-mong-kieu/index.md", "error"),
    ("content/assets/TranMongKieu.jpg", "error"),
    ("content/assets/anh_trần_mộng_kiều_2.jpg", "error"),
    ("content/assets/tran.mong.kieu.pdf", "error"),
    ("content/assets/anhtranmongkieu.jpg", "warning"),
    ("content/assets/thcs-tran-mong-kieu.jpg", "warning"),
    ("content/truong-tieu-hoc-tran-mong-kieu.md", "warning"),
    ("content/duong-tran-mong-kieu.md", "warning"),
])
def test_a_file_that_is_called_so(data: Records, path: str, severity: str) -> None:
    """With accents and without, with any signs or none between; behind the word for a school or street the editor is asked."""
    _lay(data, path)
    assert _said(data) == [(path, severity)]


@pytest.mark.parametrize("path", [
    "content/tran-mong-kieung.md", "content/mong-kieu.md", "content/tran-mong.md", "content/kieu/tran-mong.md",
    "content/assets/README.md",
])
def test_other_files(data: Records, path: str) -> None:
    """Part of a name, or a longer one, is not it."""
    _lay(data, path)
    assert _said(data) == []


def test_one_letter_for_i_and_y(data: Records) -> None:
    """Trà Mi and Trà My are one name in an address, as in a text; words before it change nothing."""
    data.pupil("g-yyyyyy", "Lý Thị Trà Mi", [])
    for path in ("content/ly-thi-tra-my.md", "content/assets/LiThiTraMi.jpg", "content/truong-my-thuat-ly-thi-tra-my.md"):
        _lay(data, path)
    assert _said(data) == [("content/assets/LiThiTraMi.jpg", "error"), ("content/ly-thi-tra-my.md", "error"),
                           ("content/truong-my-thuat-ly-thi-tra-my.md", "error")]


def test_two_words_may_be_many_words(data: Records) -> None:
    """Lê An and le-an: the editor is asked; within other words it is nothing."""
    data.pupil("g-yyyyyy", "Lê An", [])
    for path in ("content/le-an.md", "content/ca-le-anh.md", "content/trang-le-an-ninh.md", "content/quyle-an.md"):
        _lay(data, path)
    assert _said(data) == [("content/le-an.md", "warning"), ("content/trang-le-an-ninh.md", "warning")]


def test_records(data: Records) -> None:
    """A list or a plan that is called so is told; a school may be, and a draft is nowhere."""
    data.decision("2026/khen-em-tran-mong-kieu", [{"recipient": "g-aaaaaa"}])
    data.decision("2026/tran-mong-kieu", [], draft=True)
    data.unit("tran-mong-kieu", "Trường THCS Số 2")
    assert _said(data) == [("data/decisions/2026/khen-em-tran-mong-kieu/decision.yml", "error")]


def test_with_consent_or_a_namesake(data: Records) -> None:
    """A namesake who is shown makes it a question; who is covered by consent may be named."""
    _lay(data, "content/tran-mong-kieu.md")
    data.person("g-yyyyyy", CHILD)
    data.decision("2026/qd-9", [{"recipient": "g-yyyyyy"}])
    assert _said(data) == [("content/tran-mong-kieu.md", "warning")]
    data.pupil("g-zzzzzz", CHILD, both())
    assert _said(data) == []


def test_drafts_are_nowhere(data: Records) -> None:
    """A page that waits may be called so until it is published."""
    (data.root / "content").mkdir()
    (data.root / "content" / "tran-mong-kieu.md").write_text("---\ndraft: true\n---\n\n# Trang\n", encoding="utf-8")
    assert _said(data) == []

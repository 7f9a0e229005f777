"""Addresses: nothing may be written outside the site or over another page."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.problems import Invalid
from bangvang.store.paths import collisions, path_fault, safe_path

GOOD = [
    "index.html", "ke-hoach/index.html", "guong-dien-hinh/g-7k3m9q.html", "assets/fonts/a-b_c.v1.woff2",
    "tài-liệu/kế hoạch.pdf", "a/b/c/d", "com10/x", "console.html", "nul0.txt", "x" * 255, "ế" * 85, "_x/-y",
]
BAD = [
    "", "/etc/passwd", "../x", "a/../b", "a/..", "..", ".", "a/./b", "a//b", "a/", "/", "a\\b", "C:\\x",
    "C:/x", "a\0b", "a\nb", "a\x7fb", "a\u202eb", "a\u200bb", "a\u2028b", "a\ud800b", ".htaccess",
    "a/.git/config", "a.", "a./b", "a ", "a /b", " a", "CON", "con.html", "a/NUL.txt/b", "com1", "LPT9.x.y",
    "com¹", "aux /x", "CONIN$", "a:b", 'a"b', "a?b", "a*b", "a<b", "a>b", "a|b", "x" * 256,
    "ế" * 86, "d/" + "x" * 300,
    unicodedata.normalize("NFD", "tài-liệu"),
]


@pytest.mark.parametrize("path", GOOD)
def test_good(path: str) -> None:
    """An address that every system can hold is returned as it is."""
    assert safe_path(path) == path


@pytest.mark.parametrize("path", BAD)
def test_bad(path: str) -> None:
    """An address that leads out, acts as something else or does not fit everywhere is refused."""
    with pytest.raises(Invalid) as refused:
        safe_path(path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.severity) == ("output-path", "error")
    assert "địa chỉ tệp" in problem.message
    assert problem.path.isprintable()


PIECES = st.sampled_from(["a", "B", "..", ".", "/", "\\", "\0", " ", ":", "con", "NUL", ".x", "ế", "e\u0301",
                          "é", "\u202e", "x" * 120, "com1", "-", "_"])


@given(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=8).map("".join)))
def test_whatever_is_let_through_stays_inside(path: str) -> None:
    """What is accepted lies below the site's folder, in the same place for Windows and for POSIX."""
    if path_fault(path) is None:
        base = Path("/site")
        parts = path.split("/")
        assert (base / path).resolve().is_relative_to(base)
        assert (base / path).parts[2:] == tuple(parts)
        assert all(part.rstrip(". ") == part and not part.startswith(".") for part in parts)
        assert not {*'\\:*?"<>|\0'} & {*path}
        assert all(0 < len(part.encode()) <= 255 for part in parts)
        assert path == unicodedata.normalize("NFC", path)


@pytest.mark.parametrize(("paths", "told"), [
    (["a.html", "A.html"], {"a.html"}),
    (["Đ/x", "đ/y"], {"đ/y"}),
    (["tài", "TÀI"], {"tài"}),
    (["a", "a/b"], {"a"}),
    (["A", "a/b/c"], {"A"}),
    (["x/A/1", "x/a/2"], {"x/a/2"}),
    (["ma.html", "ma.html"], {"ma.html"}),
    (["straße", "STRASSE"], {"straße"}),
])
def test_collisions(paths: list[str], told: set[str]) -> None:
    """Addresses that one file system would take for one, or for a folder, are told."""
    problems = collisions(paths)
    assert {problem.path for problem in problems} == told
    assert {problem.rule for problem in problems} == {"output-collision"}


def test_a_folder_in_two_spellings_is_told_by_the_rarer() -> None:
    """One hand-written page in `Guong-dien-hinh/` is to be moved, not ten thousand pages of ours."""
    ours = [f"guong-dien-hinh/2026/g-{number}.html" for number in range(50)]
    (problem,) = collisions([*ours, "Guong-dien-hinh/loi-ngo.html", "Guong-dien-hinh/tam-guong.html"])
    assert problem.path == "Guong-dien-hinh/loi-ngo.html"
    assert "“Guong-dien-hinh” phải viết giống hệt “guong-dien-hinh”" in problem.message


def test_no_false_collisions() -> None:
    """Addresses that differ in letters, tones or đ do not collide."""
    assert collisions(["da.html", "đa.html", "đá.html", "dạ.html", "da/x.html", "da.htm", "a/b", "a/c"]) == []
